package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.command.CommandSpec.Idempotency;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandTableTest {

    @Test
    void hasEveryCommandOfRedis8AndItsModules() {
        assertThat(CommandTable.SIZE).isEqualTo(667);
        assertThat(CommandTable.all()).hasSize(667);
        assertThat(CommandTable.all()).extracting(CommandSpec::name).doesNotHaveDuplicates();
    }

    @Test
    void ordinalsAreIndices() {
        for (int ordinal = 0; ordinal < CommandTable.SIZE; ordinal++) {
            assertThat(CommandTable.byOrdinal(ordinal).ordinal()).isEqualTo(ordinal);
            assertThat(CommandTable.byOrdinal(ordinal).tableSize()).isEqualTo(CommandTable.SIZE);
        }
        assertThatThrownBy(() -> CommandTable.byOrdinal(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> CommandTable.byOrdinal(667)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyCommandIsFoundByItsName() {
        assertThat(CommandTable.all())
                .allSatisfy(spec -> assertThat(CommandTable.find(spec.name())).isSameAs(spec));
        assertThat(CommandTable.find("client no-evict")).isSameAs(ConnectionSpecs.CLIENT_NO_EVICT);
        assertThat(CommandTable.find("NOSUCH")).isNull();
    }

    @Test
    void aSpecTellsWhatTheTableTells() {
        CommandSpec spec = GenericSpecs.UNLINK;
        assertThat(spec.name()).isEqualTo("UNLINK");
        assertThat(spec.group()).isEqualTo("generic");
        assertThat(spec.since()).isEqualTo("4.0.0");
        assertThat(spec.arity()).isEqualTo(-2);
        assertThat(spec.flags()).containsExactlyInAnyOrder("write", "fast");
        assertThat(spec.categories()).containsExactlyInAnyOrder("keyspace", "write", "fast");
        assertThat(spec.keySpecs()).isEqualTo("@1:range(last=-1,step=1,limit=0):RM");
        assertThat(spec.tips()).containsExactlyInAnyOrder("request_policy:multi_shard", "response_policy:agg_sum");
        assertThat(spec.isWrite()).isTrue();
        assertThat(spec.isReadOnly()).isFalse();
        assertThat(spec.isBlocking()).isFalse();
        assertThat(ListSpecs.BLPOP.isBlocking()).isTrue();
        assertThat(StringSpecs.GET.isReadOnly()).isTrue();
    }

    @Test
    void equalListsOfWordsAreOneSet() {
        assertThat(StringSpecs.GET.categories()).isSameAs(StringSpecs.STRLEN.categories());
        Set<Set<String>> different = new HashSet<>();
        CommandTable.all().forEach(spec -> different.add(spec.flags()));
        assertThat(different).hasSizeLessThan(100);
    }

    @Test
    void everyReadingCommandMayBeRunTwiceButForThoseThatMoveACursor() {
        assertThat(CommandTable.all())
                .filteredOn(CommandSpec::isReadOnly)
                .filteredOn(spec -> spec.idempotency() != Idempotency.READ)
                .allSatisfy(spec -> assertThat(spec.name())
                        .matches("FT\\.CURSOR .*|_FT\\.DEBUG.*|.*CLUSTERSET|.*REFRESH.*|CF\\.COMPACT"));
    }

    @Test
    void noWritingCommandIsTakenForAReadingOne() {
        assertThat(CommandTable.all())
                .filteredOn(CommandSpec::isWrite)
                .allSatisfy(spec -> assertThat(spec.idempotency()).isNotEqualTo(Idempotency.READ));
    }

    @Test
    void idempotencyFollowsTheRulesOfResilience() {
        assertThat(StringSpecs.SET.idempotency()).isEqualTo(Idempotency.STATE_AND_REPLY);
        assertThat(GenericSpecs.DEL.idempotency()).isEqualTo(Idempotency.STATE);
        assertThat(SetSpecs.SADD.idempotency()).isEqualTo(Idempotency.STATE);
        assertThat(StringSpecs.INCR.idempotency()).isEqualTo(Idempotency.NONE);
        assertThat(ScriptingSpecs.EVAL.idempotency()).isEqualTo(Idempotency.NONE);
        assertThat(PubSubSpecs.PUBLISH.idempotency()).isEqualTo(Idempotency.NONE);
        assertThat(ConnectionSpecs.PING.idempotency()).isEqualTo(Idempotency.READ);
    }

    @Test
    void theHeaderHasOneBulkStringForEachWord() {
        assertThat(new String(StringSpecs.GET.header(), StandardCharsets.US_ASCII))
                .isEqualTo("$3\r\nGET\r\n");
        assertThat(new String(ConnectionSpecs.CLIENT_TRACKINGINFO.header(), StandardCharsets.US_ASCII))
                .isEqualTo("$6\r\nCLIENT\r\n$12\r\nTRACKINGINFO\r\n");
        assertThat(ConnectionSpecs.CLIENT_ID.words()).isEqualTo(2);
        assertThat(StringSpecs.GET.words()).isEqualTo(1);
    }

    @Test
    void aCustomCommandIsNotInTheTable() {
        CommandSpec spec = CommandSpec.custom("foo.add one", "write", "blocking");
        assertThat(spec.name()).isEqualTo("FOO.ADD ONE");
        assertThat(spec.ordinal()).isEqualTo(-1);
        assertThat(spec.group()).isEqualTo("custom");
        assertThat(spec.flags()).containsExactlyInAnyOrder("write", "blocking");
        assertThat(spec.categories()).containsExactly("write");
        assertThat(spec.isBlocking()).isTrue();
        assertThat(CommandSpec.custom("x").flags()).isEmpty();
        assertThat(CommandSpec.custom("x", "readonly").idempotency()).isEqualTo(Idempotency.READ);
    }

    @Test
    void aCustomNameOfThreeWordsOrWithControlCharactersIsRefused() {
        assertThatThrownBy(() -> CommandSpec.custom("A B C")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandSpec.custom("A\r\nB")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandSpec.custom(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandSpec.custom("A".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWordIsFoundInAListOnlyAsAWhole() {
        assertThat(WordSet.contains("readonly,fast", "read")).isFalse();
        assertThat(WordSet.contains("no_write,write", "write")).isTrue();
        assertThat(WordSet.contains("write_not", "write")).isFalse();
        assertThat(WordSet.contains("", "write")).isFalse();
    }
}
