package io.vitrine.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRowsTest {

    private static final String HEAD =
            "command\tgroup\tsince\tarity\tflags\tacl_categories\tkey_specs\ttips\tdeprecated\tsyntax";

    private static String row(String name, String arity, String flags) {
        return name + "\tstring\t1.0.0\t" + arity + "\t" + flags + "\t\t\t\t\tkey";
    }

    @Test
    void theTableHasEveryCommandOfRedis8AndItsModules() throws IOException {
        List<CommandRow> rows = CommandRows.load();
        assertThat(rows).hasSize(667);
        assertThat(rows)
                .extracting(CommandRow::name)
                .doesNotHaveDuplicates()
                .contains("GET", "CLIENT NO-EVICT", "VSIM");
    }

    @Test
    void readingCommandsAreReadAndOthersAreNoneUnlessTheTableSaysOtherwise() {
        List<CommandRow> rows = CommandRows.parse(
                List.of(
                        HEAD,
                        row("A", "2", "readonly,fast"),
                        row("B", "2", "admin"),
                        row("C", "2", "admin"),
                        row("D", "-2", "write")),
                List.of("# a comment", "", "C\tREAD", "D\tSTATE"));
        assertThat(rows).extracting(CommandRow::idempotency).containsExactly("READ", "NONE", "READ", "STATE");
    }

    @Test
    void anUnknownArityIsThatOfTheNameAlone() {
        assertThat(CommandRows.parse(List.of(HEAD, row("A B", "", "readonly")), List.of())
                        .get(0)
                        .arity())
                .isEqualTo(-2);
    }

    @Test
    void aWritingCommandWithoutIdempotencyIsRefused() {
        assertThatThrownBy(() -> CommandRows.parse(List.of(HEAD, row("A", "2", "write")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lacks A, which writes");
    }

    @Test
    void anIdempotencyOfNoCommandIsRefused() {
        assertThatThrownBy(() -> CommandRows.parse(List.of(HEAD), List.of("A\tREAD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[A]");
    }

    @Test
    void aLineWithTooFewColumnsIsRefused() {
        assertThatThrownBy(() -> CommandRows.parse(List.of(HEAD, "A\tstring"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 10 columns, got 2");
    }

    @Test
    void anUnknownIdempotencyIsRefused() {
        assertThatThrownBy(() -> CommandRows.parse(List.of(HEAD), List.of("A\tPERHAPS")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PERHAPS");
    }
}
