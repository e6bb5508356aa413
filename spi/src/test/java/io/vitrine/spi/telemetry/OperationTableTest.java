package io.vitrine.spi.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.spi.Command;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationTableTest {

    private static final Command GET = new StubCommand("GET", 3);
    private static final Command SET = new StubCommand("SET", 4);

    private final List<Operation> made = new ArrayList<>();
    private final OperationTable<String> table = new OperationTable<>(operation -> {
        made.add(operation);
        return operation.name();
    });

    @Test
    void aCommandIsCountedUnderItsNameAndItsEntryIsMadeOnce() {
        String first = table.of(GET);

        assertThat(first).isEqualTo("GET");
        assertThat(table.of(new StubCommand("GET", 3))).isSameAs(first);
        assertThat(made).containsExactly(new Operation(Operation.Kind.COMMAND, "GET"));
    }

    @Test
    void aBatchOfDifferentCommandsIsCountedUnderWhatHoldsItTogether() {
        assertThat(table.of(new Batch(Pipeline.Kind.PIPELINE, GET, SET))).isEqualTo("PIPELINE");
        assertThat(table.of(new Batch(Pipeline.Kind.TRANSACTION, GET, SET))).isEqualTo("MULTI");
    }

    @Test
    void aBatchOfEqualCommandsNamesTheCommand() {
        assertThat(table.of(new Batch(Pipeline.Kind.PIPELINE, GET, GET))).isEqualTo("PIPELINE GET");
        assertThat(table.of(new Batch(Pipeline.Kind.TRANSACTION, SET, SET))).isEqualTo("MULTI SET");
    }

    @Test
    void aBatchOfOneIsCountedAsThatCommand() {
        assertThat(table.of(new Batch(Pipeline.Kind.TRANSACTION, SET))).isEqualTo("SET");
    }

    @Test
    void anEmptyBatchHasNoCommandInItsName() {
        assertThat(table.of(new Batch(Pipeline.Kind.PIPELINE))).isEqualTo("PIPELINE");
    }

    @Test
    void commandsThatAreNotInTheTableOfCommandsAreKeptApartUpToALimit() {
        List<String> names = IntStream.range(0, 10_000)
                .mapToObj(i -> table.of(new StubCommand("MY.CMD" + i, -1)))
                .distinct()
                .toList();

        assertThat(names).hasSize(OperationTable.UNKNOWN_COMMANDS + 1).contains("MY.CMD0", "MY.CMD63", "other");
    }

    @Test
    void theLimitOfUnknownCommandsCountsForBatchesToo() {
        IntStream.range(0, 64).forEach(i -> table.of(new StubCommand("MY.CMD" + i, -1)));
        Command late = new StubCommand("MY.LATE", -1);

        assertThat(table.of(new Batch(Pipeline.Kind.PIPELINE, late, late))).isEqualTo("PIPELINE other");
    }

    private record Batch(Kind kind, List<Command> commands) implements Pipeline {

        Batch(Kind kind, Command... commands) {
            this(kind, List.of(commands));
        }

        @Override
        public Outcome outcome(int index) {
            return Outcome.OK;
        }
    }
}
