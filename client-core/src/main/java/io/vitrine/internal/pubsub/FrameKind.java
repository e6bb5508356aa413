package io.vitrine.internal.pubsub;

import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.Codec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first word of what a server sends to a subscriber. The most frequent come first. */
enum FrameKind {
    MESSAGE(3, null),
    PMESSAGE(4, null),
    SMESSAGE(3, null),
    SUBSCRIBE(3, Operation.SUBSCRIBE),
    PSUBSCRIBE(3, Operation.PSUBSCRIBE),
    SSUBSCRIBE(3, Operation.SSUBSCRIBE),
    UNSUBSCRIBE(3, Operation.UNSUBSCRIBE),
    PUNSUBSCRIBE(3, Operation.PUNSUBSCRIBE),
    SUNSUBSCRIBE(3, Operation.SUNSUBSCRIBE),
    /** What RESP2 makes of the reply to a PING of a subscriber. */
    PONG(2, null),
    /** Anything else: {@code invalidate}, or something that is not known yet. */
    OTHER(0, null);

    /** Reads a kind without making a string of it. */
    static final Codec<FrameKind> CODEC = new Codec<>() {
        @Override
        public void encode(FrameKind kind, ArgumentWriter out) {
            out.writeBytes(WORDS[kind.ordinal()]);
        }

        @Override
        public FrameKind decode(byte[] buffer, int offset, int length) {
            return of(buffer, offset, length);
        }
    };

    private static final FrameKind[] ALL = values();
    private static final byte[][] WORDS = Arrays.stream(ALL)
            .map(kind -> kind.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    final int elements;
    final @Nullable Operation confirms;

    FrameKind(int elements, @Nullable Operation confirms) {
        this.elements = elements;
        this.confirms = confirms;
    }

    private static FrameKind of(byte[] buffer, int offset, int length) {
        for (FrameKind kind : ALL) {
            byte[] word = WORDS[kind.ordinal()];
            if (Arrays.equals(word, 0, word.length, buffer, offset, offset + length)) {
                return kind;
            }
        }
        return OTHER;
    }
}
