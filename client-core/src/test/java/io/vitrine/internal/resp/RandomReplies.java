package io.vitrine.internal.resp;

import io.vitrine.command.Doubles;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes up replies: the bytes, in a spelling chosen at random among those of RESP2 and RESP3, and the value they stand for. The
 * same seed makes the same replies.
 */
final class RandomReplies {

    private static final int DEEPEST = 5;

    private final Random random;
    private final StringBuilder bytes = new StringBuilder();

    RandomReplies(long seed) {
        this.random = new Random(seed);
    }

    /** ISO-8859-1 text stands for the bytes. */
    private byte[] taken() {
        byte[] taken = bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
        bytes.setLength(0);
        return taken;
    }

    /** The bytes of a reply, and its value: null, Long, Double, Boolean, BigInteger, String, List, Set or Map. */
    static final class Reply {

        private final byte[] bytes;
        private final @Nullable Object value;

        private Reply(byte[] bytes, @Nullable Object value) {
            this.bytes = bytes;
            this.value = value;
        }

        byte[] bytes() {
            return bytes;
        }

        @Nullable
        Object value() {
            return value;
        }
    }

    Reply next() {
        Object value = element(0);
        return new Reply(taken(), value);
    }

    /** A push, which is no reply. */
    byte[] nextPush() {
        attributes(DEEPEST);
        int count = random.nextInt(4);
        line('>', count);
        for (int i = 0; i < count; i++) {
            element(1);
        }
        return taken();
    }

    private Object element(int depth) {
        attributes(depth);
        int kind = random.nextInt(depth < DEEPEST ? 12 : 8);
        return switch (kind) {
            case 0 -> nothing();
            case 1 -> integer();
            case 2 -> decimal();
            case 3 -> truth();
            case 4 -> bigNumber();
            case 5, 6, 7 -> text();
            case 8, 9 -> list(depth);
            case 10 -> set(depth);
            default -> map(depth);
        };
    }

    private void attributes(int depth) {
        if (random.nextInt(12) == 0) {
            int pairs = random.nextInt(3);
            boolean streamed = begin('|', pairs);
            for (int i = 0; i < pairs * 2; i++) {
                element(depth + 1);
            }
            end(streamed);
        }
    }

    private Object nothing() {
        bytes.append(oneOf("_", "$-1", "*-1")).append("\r\n");
        return null;
    }

    private Object integer() {
        long value = random.nextLong() >> random.nextInt(64);
        line(':', value);
        return value;
    }

    private Object decimal() {
        double value = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1000) / 8.0;
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> random.nextGaussian() * 1e6;
            default -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        };
        line(',', Doubles.toRedis(value));
        return value;
    }

    private Object truth() {
        boolean value = random.nextBoolean();
        line('#', value ? "t" : "f");
        return value;
    }

    private Object bigNumber() {
        BigInteger value = new BigInteger(random.nextInt(200), random);
        line('(', random.nextBoolean() ? value : value.negate());
        return new BigInteger(bytes.substring(bytes.lastIndexOf("(") + 1, bytes.length() - 2));
    }

    private Object text() {
        String value = randomText();
        String raw = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int spelling = random.nextInt(6);
        if (spelling == 0 && !value.contains("\r") && !value.contains("\n")) {
            line('+', raw);
        } else if (spelling == 1) {
            line('=', raw.length() + 4);
            bytes.append("txt:").append(raw).append("\r\n");
        } else if (spelling == 2) {
            parts(raw);
        } else {
            line('$', raw.length());
            bytes.append(raw).append("\r\n");
        }
        return value;
    }

    private void parts(String raw) {
        bytes.append("$?\r\n");
        int at = 0;
        while (at < raw.length()) {
            int length = 1 + random.nextInt(raw.length() - at);
            line(';', length);
            bytes.append(raw, at, at + length).append("\r\n");
            at += length;
        }
        bytes.append(";0\r\n");
    }

    private String randomText() {
        int length = random.nextInt(20) == 0 ? random.nextInt(20_000) : random.nextInt(30);
        StringBuilder text = new StringBuilder();
        String alphabet = random.nextBoolean() ? "abc123 " : "a$*\r\n:;.|é€\uD83D\uDE00x";
        while (text.length() < length) {
            text.appendCodePoint(alphabet.codePointAt(
                    alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length())))));
        }
        return text.toString();
    }

    private Object list(int depth) {
        int count = random.nextInt(6);
        boolean streamed = begin(depth > 0 && random.nextInt(10) == 0 ? '>' : '*', count);
        List<Object> value = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            value.add(element(depth + 1));
        }
        end(streamed);
        return value;
    }

    private Object set(int depth) {
        int count = random.nextInt(6);
        boolean streamed = begin('~', count);
        Set<Object> value = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            value.add(element(depth + 1));
        }
        end(streamed);
        return value;
    }

    private Object map(int depth) {
        int pairs = random.nextInt(6);
        boolean streamed = begin('%', pairs);
        Map<Object, Object> value = new LinkedHashMap<>();
        for (int i = 0; i < pairs; i++) {
            Object key = element(depth + 1);
            value.put(key, element(depth + 1));
        }
        end(streamed);
        return value;
    }

    private boolean begin(char marker, int count) {
        boolean streamed = random.nextInt(5) == 0;
        line(marker, streamed ? "?" : count);
        return streamed;
    }

    private void end(boolean streamed) {
        if (streamed) {
            bytes.append(".\r\n");
        }
    }

    private void line(char marker, Object content) {
        bytes.append(marker).append(content).append("\r\n");
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
