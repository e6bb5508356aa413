package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.AofAcknowledgements;
import io.vitrine.args.Expiry;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Decoders of shapes that several families share: times, pages, pairs. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class Replies {

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
    static final Decoder<@Nullable String> TYPE_OR_NULL = Replies::typeOrNull;

    /** Two counts. */
    static final Decoder<AofAcknowledgements> AOF_ACKNOWLEDGEMENTS = reply -> {
        Required.count(reply.readArray(), 2, "two counts");
        return new AofAcknowledgements(reply.readLong(), reply.readLong());
    };

    private static final long NEVER = -1;
    private static final long MISSING = -2;

    private Replies() {}

    /** A cursor and the elements of a page. */
    static <T> Decoder<ScanPage<T>> page(Decoder<List<T>> items) {
        return reply -> {
            Required.count(reply.readArray(), 2, "a cursor and a page");
            return new ScanPage<>(new ScanCursor(Decoders.TEXT.decode(reply)), items.decode(reply));
        };
    }

    /**
     * Pairs, one after the other (RESP2) or each in an array of its own (RESP3).
     *
     * @param pair reads two elements
     */
    static <T> Decoder<List<T>> pairs(Decoder<T> pair) {
        return reply -> {
            int count = reply.readArray();
            if (count <= 0) {
                return Aggregates.newList(0);
            }
            return reply.type() == ReplyType.ARRAY ? nested(reply, count, pair) : flat(reply, count, pair);
        };
    }

    private static <T> List<T> nested(ReplyReader reply, int count, Decoder<T> pair) {
        List<T> pairs = Aggregates.newList(count);
        for (int i = 0; i < count; i++) {
            Required.count(reply.readArray(), 2, "a pair");
            pairs.add(pair.decode(reply));
        }
        return pairs;
    }

    private static <T> List<T> flat(ReplyReader reply, int count, Decoder<T> pair) {
        if (count % 2 != 0) {
            throw new CodecException("the reply has " + count + " elements where the command promises pairs", null);
        }
        List<T> pairs = Aggregates.newList(count / 2);
        for (int i = 0; i < count / 2; i++) {
            pairs.add(pair.decode(reply));
        }
        return pairs;
    }

    /** A pair in an array of its own, or null. */
    static <T> Decoder<@Nullable T> pairOrNull(Decoder<T> pair) {
        return Decoders.nullable(reply -> {
            Required.count(reply.readArray(), 2, "a pair");
            return pair.decode(reply);
        });
    }

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
