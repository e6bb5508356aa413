package io.vitrine.internal.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.PubSubMessage.Kind;
import io.vitrine.command.Codec;
import io.vitrine.internal.pubsub.Errand.Purpose;
import io.vitrine.internal.pubsub.Ledger.Confirmed;
import io.vitrine.internal.shared.Callbacks;
import io.vitrine.internal.shared.CommandExchange;
import io.vitrine.internal.shared.OutOfLineCall;
import io.vitrine.internal.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wanted, sent and confirmed, without a connection. */
final class LedgerTest {

    private final Ledger<String> ledger = new Ledger<>();

    private OutOfLineCall add(Operation operation, long deadlineNanos, String... names) {
        Names<String> given = Names.of(operation, List.of(names), Codec.UTF8);
        OutOfLineCall call = new OutOfLineCall(
                new CommandExchange(given.command(), deadlineNanos, false, null), Callbacks.on(Runnable::run));
        ledger.add(given, call);
        return call;
    }

    private OutOfLineCall add(Operation operation, String... names) {
        return add(operation, Deadline.NONE, names);
    }

    private Confirmed<String> confirm(Operation operation, String name) {
        return ledger.confirm(operation, new Name(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is sent now, one line a command. */
    private List<String> sent() {
        return ledger.takeWaiting().stream()
                .map(each -> each.purpose == Purpose.PING ? "PING" : each.names.operation + " " + each.names.keys)
                .toList();
    }

    @Test
    void namesAreSentOnceEachAndConfirmedInTheirOrder() {
        OutOfLineCall call = add(Operation.SUBSCRIBE, "a", "b", "a");
        assertThat(sent()).containsExactly("SUBSCRIBE [a, b]");
        assertThat(ledger.keys(Kind.CHANNEL)).containsExactly("a", "b");

        assertThat(confirm(Operation.SUBSCRIBE, "a")).isEqualTo(new Confirmed<>("a", null));
        Confirmed<String> last = confirm(Operation.SUBSCRIBE, "b");
        assertThat(last.key()).isEqualTo("b");
        assertThat(last.completed().call).isSameAs(call);
        assertThat(ledger.answered()).isNull();
    }

    @Test
    void aReplyIsThatOfTheOldestCommand() {
        add(Operation.SUBSCRIBE, "a");
        ledger.ping();
        OutOfLineCall third = add(Operation.PSUBSCRIBE, "p*");
        assertThat(sent()).containsExactly("SUBSCRIBE [a]", "PING", "PSUBSCRIBE [p*]");
        assertThat(confirm(Operation.SUBSCRIBE, "a").completed()).isNotNull();
        assertThat(ledger.answered().purpose).isEqualTo(Purpose.PING);

        Errand<String> refused = ledger.answered();
        assertThat(refused.call).isSameAs(third);
        assertThat(ledger.forget(refused)).containsExactly("p*");
        assertThat(ledger.count(Kind.PATTERN)).isZero();
    }

    @Test
    void aRefusalDoesNotCostWhatWasConfirmedBefore() {
        add(Operation.SUBSCRIBE, "a");
        sent();
        confirm(Operation.SUBSCRIBE, "a");
        add(Operation.SUBSCRIBE, "a", "b");
        sent();
        assertThat(ledger.forget(ledger.answered())).containsExactly("b");
        assertThat(ledger.keys(Kind.CHANNEL)).containsExactly("a");
    }

    @Test
    void aRefusalDoesNotCostWhatALaterCommandAsksForToo() {
        add(Operation.SUBSCRIBE, "a", "b");
        add(Operation.SUBSCRIBE, "a");
        sent();
        add(Operation.SUBSCRIBE, "c", "d");
        add(Operation.SUBSCRIBE, "d");

        assertThat(ledger.forget(ledger.answered())).containsExactly("b");
        confirm(Operation.SUBSCRIBE, "a");
        sent();
        assertThat(ledger.forget(ledger.answered())).containsExactly("c");
        assertThat(ledger.forget(ledger.answered())).containsExactly("d");
        assertThat(ledger.keys(Kind.CHANNEL)).containsExactly("a");

        ledger.lost();
        ledger.begin();
        assertThat(sent()).containsExactly("SUBSCRIBE [a]");
    }

    @Test
    void aRefusedRenewalOfManyNamesIsTriedNameByName() {
        confirmAll("{x}1", "{y}1", "{z}1");
        ledger.lost();
        ledger.begin();
        assertThat(sent()).containsExactly("SSUBSCRIBE [{x}1, {y}1, {z}1]");
        add(Operation.SUNSUBSCRIBE, "{z}1");

        assertThat(ledger.forget(ledger.answered())).isEmpty();
        assertThat(ledger.keys(Kind.SHARD)).containsExactly("{x}1", "{y}1");
        assertThat(sent()).containsExactly("SUNSUBSCRIBE [{z}1]", "SSUBSCRIBE [{x}1]", "SSUBSCRIBE [{y}1]");
        confirm(Operation.SUNSUBSCRIBE, "{z}1");
        assertThat(ledger.renewals()).isEqualTo(2);

        assertThat(ledger.forget(ledger.answered())).containsExactly("{x}1");
        assertThat(confirm(Operation.SSUBSCRIBE, "{y}1").completed()).isNotNull();
        assertThat(ledger.renewals()).isZero();
        assertThat(ledger.keys(Kind.SHARD)).containsExactly("{y}1");
    }

    @Test
    void aRefusedRenewalLeavesTheNameToTheCommandThatAsksForItNext() {
        confirmAll("s");
        ledger.lost();
        ledger.begin();
        sent();
        add(Operation.SSUBSCRIBE, "s");

        assertThat(ledger.forget(ledger.answered())).isEmpty();
        sent();
        assertThat(ledger.forget(ledger.answered())).containsExactly("s");
        assertThat(ledger.count()).isZero();
    }

    @Test
    void aRenewalThatCannotBeEncodedIsTriedNameByName() {
        confirmAll("s", "t");
        ledger.lost();
        ledger.begin();
        ledger.unsent(ledger.takeWaiting().get(0));

        assertThat(sent()).containsExactly("SSUBSCRIBE [s]", "SSUBSCRIBE [t]");
        confirm(Operation.SSUBSCRIBE, "s");
        confirm(Operation.SSUBSCRIBE, "t");
        assertThat(ledger.renewals()).isZero();
    }

    private void confirmAll(String... shards) {
        for (String shard : shards) {
            add(Operation.SSUBSCRIBE, shard);
            sent();
            confirm(Operation.SSUBSCRIBE, shard);
        }
    }

    @Test
    void aNewConnectionRenewsWhatTheOldOneHadAndThenSendsWhatWasNotConfirmed() {
        add(Operation.SUBSCRIBE, "a", "b");
        add(Operation.SSUBSCRIBE, "s");
        sent();
        confirm(Operation.SUBSCRIBE, "a");
        confirm(Operation.SUBSCRIBE, "b");
        confirm(Operation.SSUBSCRIBE, "s");
        OutOfLineCall half = add(Operation.SUBSCRIBE, "c", "d");
        ledger.ping();
        sent();
        confirm(Operation.SUBSCRIBE, "c");

        ledger.lost();
        add(Operation.UNSUBSCRIBE, "a");
        add(Operation.SUBSCRIBE, "a");
        ledger.begin();

        assertThat(sent())
                .containsExactly(
                        "SUBSCRIBE [b, c]", "SSUBSCRIBE [s]", "SUBSCRIBE [c, d]", "UNSUBSCRIBE [a]", "SUBSCRIBE [a]");
        assertThat(ledger.renewals()).isEqualTo(2);
        confirm(Operation.SUBSCRIBE, "b");
        assertThat(confirm(Operation.SUBSCRIBE, "c").completed().call).isNull();
        assertThat(ledger.renewals()).isEqualTo(1);
        confirm(Operation.SSUBSCRIBE, "s");
        assertThat(ledger.renewals()).isZero();
        confirm(Operation.SUBSCRIBE, "c");
        assertThat(confirm(Operation.SUBSCRIBE, "d").completed().call).isSameAs(half);
    }

    @Test
    void renewalsThatWereNotConfirmedAreMadeAnewWithTheNextConnection() {
        add(Operation.SUBSCRIBE, "a");
        sent();
        confirm(Operation.SUBSCRIBE, "a");
        for (int i = 0; i < 3; i++) {
            ledger.lost();
            ledger.begin();
            assertThat(sent()).containsExactly("SUBSCRIBE [a]");
            assertThat(ledger.hasConfirmed()).isTrue();
        }
    }

    @Test
    void aShardChannelThatTheServerEndsIsSubscribedToAgain() {
        add(Operation.SSUBSCRIBE, "s");
        sent();
        confirm(Operation.SSUBSCRIBE, "s");

        assertThat(confirm(Operation.SUNSUBSCRIBE, "s")).isEqualTo(new Confirmed<>("s", null));
        assertThat(ledger.keys(Kind.SHARD)).containsExactly("s");
        assertThat(sent()).containsExactly("SSUBSCRIBE [s]");
        assertThat(confirm(Operation.SUNSUBSCRIBE, "unknown")).isEqualTo(new Confirmed<>(null, null));
        assertThat(confirm(Operation.SSUBSCRIBE, "s").completed()).isNotNull();
    }

    @Test
    void whatIsEndedIsNotWanted() {
        add(Operation.PSUBSCRIBE, "p*");
        add(Operation.PUNSUBSCRIBE, "p*");
        assertThat(ledger.count()).isZero();
        assertThat(ledger.needsConnection()).isTrue();
        sent();
        confirm(Operation.PSUBSCRIBE, "p*");
        confirm(Operation.PUNSUBSCRIBE, "p*");
        assertThat(ledger.needsConnection()).isFalse();
    }

    @Test
    void theClockFindsWhatIsOverdueWhereverItStands() {
        OutOfLineCall first = add(Operation.SUBSCRIBE, 10, "a");
        sent();
        OutOfLineCall second = add(Operation.SUBSCRIBE, 20, "b");
        add(Operation.SUBSCRIBE, 30, "c");
        assertThat(ledger.timesAt(5).nextNanos()).isEqualTo(10);
        assertThat(ledger.timesAt(20).overdue()).containsExactly(first, second);
        assertThat(ledger.timesAt(20).nextNanos()).isEqualTo(30);
        first.failOverdue();
        assertThat(ledger.timesAt(20).overdue()).containsExactly(second);
    }
}
