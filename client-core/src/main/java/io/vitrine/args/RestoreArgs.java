package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** When a restored key expires, and options of {@code RESTORE}. Immutable. */
public final class RestoreArgs implements CommandArgs {

    private final long ttlMillis;
    private final boolean absolute;
    private final boolean replacing;
    private final Eviction eviction;
    private final long evictionNumber;

    private enum Eviction {
        NONE,
        IDLETIME,
        FREQ
    }

    private RestoreArgs(long ttlMillis, boolean absolute, boolean replacing, Eviction eviction, long evictionNumber) {
        this.ttlMillis = ttlMillis;
        this.absolute = absolute;
        this.replacing = replacing;
        this.eviction = eviction;
        this.evictionNumber = evictionNumber;
    }

    /** Never expires. */
    public static RestoreArgs persistent() {
        return new RestoreArgs(0, false, false, Eviction.NONE, 0);
    }

    /** Expires after a positive time. */
    public static RestoreArgs expireAfter(Duration after) {
        long millis = WireTimes.millisRoundedUp(Objects.requireNonNull(after, "after"));
        return new RestoreArgs(Numbers.positive("the time to live in ms", millis), false, false, Eviction.NONE, 0);
    }

    /** Expires at a time: {@code ABSTTL}. Since 5.0. */
    public static RestoreArgs expireAt(Instant at) {
        long millis = WireTimes.millisRoundedUp(Objects.requireNonNull(at, "at"));
        return new RestoreArgs(
                Numbers.positive("the expiration in ms since 1970", millis), true, false, Eviction.NONE, 0);
    }

    /** Overwrite the key: {@code REPLACE}. Since 3.0. */
    public RestoreArgs replace() {
        return new RestoreArgs(ttlMillis, absolute, true, eviction, evictionNumber);
    }

    /** For how long the key has not been used, for LRU eviction: {@code IDLETIME}; in place of a frequency. Since 5.0. */
    public RestoreArgs idleTime(Duration idle) {
        long seconds = Numbers.notNegative("IDLETIME", idle.toSeconds());
        return new RestoreArgs(ttlMillis, absolute, replacing, Eviction.IDLETIME, seconds);
    }

    /** How often the key is used, for LFU eviction, from 0 to 255: {@code FREQ}; in place of an idle time. Since 5.0. */
    public RestoreArgs frequency(int frequency) {
        if (frequency < 0 || frequency > 255) {
            throw new IllegalArgumentException("FREQ is " + frequency + "; must be from 0 to 255");
        }
        return new RestoreArgs(ttlMillis, absolute, replacing, Eviction.FREQ, frequency);
    }

    /** The time to live, or with {@code ABSTTL} the time it ends, in milliseconds; 0 for never. */
    public long ttlMillis() {
        return ttlMillis;
    }

    /** Whether the key is overwritten. */
    public boolean isReplacing() {
        return replacing;
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (replacing) {
            command.token("REPLACE");
        }
        if (absolute) {
            command.token("ABSTTL");
        }
        if (eviction != Eviction.NONE) {
            command.token(eviction.name()).number(evictionNumber);
        }
    }
}
