package io.vitrine.command;

import io.vitrine.args.AofAcknowledgements;
import io.vitrine.args.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Decoders of replies about keys: their types and times. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class KeyReplies {

    /** Seconds since 1970. */
    static final Decoder<Instant> INSTANT_OF_SECONDS = reply -> Instant.ofEpochSecond(reply.readLong());

    /** Seconds that are left; -1 for never, -2 for nothing there. */
    static final Decoder<Expiry<Duration>> LEFT_IN_SECONDS = reply -> expiry(reply.readLong(), Duration::ofSeconds);

    /** Milliseconds that are left; -1 for never, -2 for nothing there. */
    static final Decoder<Expiry<Duration>> LEFT_IN_MILLIS = reply -> expiry(reply.readLong(), Duration::ofMillis);

    /** Seconds since 1970; -1 for never, -2 for nothing there. */
    static final Decoder<Expiry<Instant>> AT_SECONDS = reply -> expiry(reply.readLong(), Instant::ofEpochSecond);

    /** Milliseconds since 1970; -1 for never, -2 for nothing there. */
    static final Decoder<Expiry<Instant>> AT_MILLIS = reply -> expiry(reply.readLong(), Instant::ofEpochMilli);

    /** Seconds that have passed, or null. */
    static final Decoder<@Nullable Duration> SECONDS_OR_NULL =
            Decoders.nullable(reply -> Duration.ofSeconds(reply.readLong()));

    /** The name of a type; null for {@code none}. */
    static final Decoder<@Nullable String> TYPE_OR_NULL = KeyReplies::typeOrNull;

    /** Two counts. */
    static final Decoder<AofAcknowledgements> AOF_ACKNOWLEDGEMENTS = reply -> {
        Required.count(reply.readArray(), 2, "two counts");
        return new AofAcknowledgements(reply.readLong(), reply.readLong());
    };

    private static final long NEVER = -1;
    private static final long MISSING = -2;

    private KeyReplies() {}

    private static @Nullable String typeOrNull(ReplyReader reply) {
        String type = Decoders.TEXT.decode(reply);
        return type.equals("none") ? null : type;
    }

    private static <T> Expiry<T> expiry(long number, LongFunction<T> time) {
        if (number == MISSING) {
            return Expiry.missing();
        }
        return number == NEVER ? Expiry.persistent() : Expiry.expiring(time.apply(number));
    }
}
