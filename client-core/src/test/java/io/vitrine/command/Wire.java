package io.vitrine.command;

import io.vitrine.internal.resp.RespReader;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands and replies as they are on the wire, in a notation for eyes. */
final class Wire {

    /** Stands for a space inside a string of the notation. */
    private static final char SPACE = '␠';

    private Wire() {}

    /** The words of a command, separated by spaces; an empty word is {@code ''}. */
    static String words(Command<?> command) {
        return list(command).stream().map(word -> word.isEmpty() ? "''" : word).collect(Collectors.joining(" "));
    }

    /** The words of a command. */
    static List<String> list(Command<?> command) {
        Words words = new Words();
        command.writeTo(words);
        return words.all;
    }

    /**
     * What a command makes of a reply.
     *
     * @param notation elements, separated by spaces: {@code *2}, {@code %1}, {@code ~3}, {@code :5}, {@code ,1.5}, {@code _},
     *     {@code #t}, {@code +OK}, {@code -ERR}, {@code $text}, {@code =txt:text}, {@code $nil}, {@code *nil}
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T extends @Nullable Object> T decode(Command<T> command, String notation) throws IOException {
        Replies replies = new Replies(bytes(notation));
        RespReader reader = new RespReader(replies, ProtocolLimits.DEFAULTS, push -> push.skip());
        Object result = reader.readReply(command.decoder());
        if (result instanceof RuntimeException failure) {
            throw failure;
        }
        if (reader.hasBuffered()) {
            throw new AssertionError("the decoder of " + command.name() + " left a part of the reply");
        }
        return (T) result;
    }

    private static byte[] bytes(String notation) {
        StringBuilder resp = new StringBuilder();
        for (String element : notation.split(" ", -1)) {
            resp.append(element(element.replace(SPACE, ' ')));
        }
        return resp.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String element(String element) {
        if (element.equals("$nil") || element.equals("*nil")) {
            return element.charAt(0) + "-1\r\n";
        }
        char type = element.charAt(0);
        if (type == '$' || type == '=') {
            String text = element.substring(1);
            return type + "" + text.getBytes(StandardCharsets.UTF_8).length + "\r\n" + text + "\r\n";
        }
        return element + "\r\n";
    }

    private static final class Words implements RequestWriter {

        private final List<String> all = new ArrayList<>();
        private int arguments;

        @Override
        public void begin(int words, byte[] header, int argumentCount) {
            String[] lines = new String(header, StandardCharsets.US_ASCII).split("\r\n", -1);
            for (int i = 0; i < words; i++) {
                all.add(lines[2 * i + 1]);
            }
        }

        @Override
        public void writeUtf8(String text) {
            add(text);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) {
            add(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }

        @Override
        public void writeLong(long number) {
            add(Long.toString(number));
        }

        @Override
        public void writeDouble(double number) {
            add(Doubles.toRedis(number));
        }

        @Override
        public void requireWritten(int count) {
            if (arguments != count) {
                throw new AssertionError(arguments + " arguments are written instead of " + count);
            }
        }

        private void add(String word) {
            arguments++;
            all.add(word);
        }
    }

    private static final class Replies extends ByteArrayInputStream implements Transport {

        Replies(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            throw new UnsupportedOperationException("only replies");
        }

        @Override
        public Endpoint peer() {
            throw new UnsupportedOperationException("no peer");
        }

        @Override
        public void close() {}
    }
}
