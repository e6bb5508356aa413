package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandPoliciesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, DEFAULT, DEFAULT",
        "DEL, MULTI_SHARD, AGG_SUM",
        "MSET, MULTI_SHARD, ALL_SUCCEEDED",
        "MGET, MULTI_SHARD, DEFAULT",
        "DBSIZE, ALL_SHARDS, AGG_SUM",
        "KEYS, ALL_SHARDS, DEFAULT",
        "CONFIG SET, ALL_NODES, ALL_SUCCEEDED",
        "SCRIPT EXISTS, ALL_SHARDS, AGG_LOGICAL_AND",
        "SCRIPT KILL, ALL_SHARDS, ONE_SUCCEEDED",
        "WAIT, ALL_SHARDS, AGG_MIN",
        "SCAN, SPECIAL, SPECIAL",
        "INFO, ALL_SHARDS, SPECIAL"
    })
    void aCommandSaysWhichNodesItIsForAndHowTheirRepliesBecomeOne(
            String name, RequestPolicy request, ResponsePolicy response) {
        CommandSpec spec = CommandTable.find(name);
        assertThat(spec.requestPolicy()).isEqualTo(request);
        assertThat(spec.responsePolicy()).isEqualTo(response);
    }

    @Test
    void everyTipOfTheTableIsUnderstood() {
        Set<RequestPolicy> requests = EnumSet.noneOf(RequestPolicy.class);
        Set<ResponsePolicy> responses = EnumSet.noneOf(ResponsePolicy.class);
        for (CommandSpec spec : CommandTable.all()) {
            requests.add(spec.requestPolicy());
            responses.add(spec.responsePolicy());
        }
        assertThat(requests).containsExactlyInAnyOrder(RequestPolicy.values());
        assertThat(responses)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(ResponsePolicy.AGG_LOGICAL_OR, ResponsePolicy.AGG_MAX)));
    }

    @Test
    void aPolicyThatIsNotKnownIsRefusedAndACustomCommandHasNone() {
        assertThatThrownBy(() -> RequestPolicy.of(List.of("request_policy:some")))
                .hasMessageContaining("SOME");
        assertThat(CommandSpec.custom("X").requestPolicy()).isEqualTo(RequestPolicy.DEFAULT);
        assertThat(CommandSpec.custom("X").responsePolicy()).isEqualTo(ResponsePolicy.DEFAULT);
    }
}
