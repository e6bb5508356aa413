package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/**
 * Where an iteration of {@code SCAN} or one of its like stands. The number means something to the server alone, and to no
 * other server.
 *
 * @param value an unsigned number of 64 bits in decimal digits
 */
public record ScanCursor(String value) implements CommandArgs {

    /** Where an iteration starts. */
    public static final ScanCursor START = new ScanCursor("0");

    private static final int MOST_DIGITS = 20;

    public ScanCursor {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > MOST_DIGITS || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a scan cursor is an unsigned number in decimal digits; this is not");
        }
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(value);
    }

    /** Whether an iteration that came here has seen everything. */
    public boolean isEnd() {
        return value.equals("0");
    }
}
