package io.vitrine.command;

/**
 * The name of a command as it stands on the wire: one bulk string for each word. Written by hand because it runs hundreds
 * of times while classes are initialized, where a string concatenation costs more than the rest of the table.
 */
final class CommandHeader {

    /** {@code $}, at most three digits, and two line ends. */
    private static final int MOST_AROUND_A_WORD = 8;

    private final byte[] bytes;
    private int length;

    private CommandHeader(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** One or two words of printable ASCII, at most 999 characters each, separated by a space. */
    static byte[] encode(String name) {
        CommandHeader header = new CommandHeader(name.length() + 2 * MOST_AROUND_A_WORD);
        int space = name.indexOf(' ');
        if (space < 0) {
            header.word(name, 0, name.length());
        } else {
            header.word(name, 0, space);
            header.word(name, space + 1, name.length());
        }
        byte[] exact = new byte[header.length];
        System.arraycopy(header.bytes, 0, exact, 0, exact.length);
        return exact;
    }

    private void word(String name, int start, int end) {
        put('$');
        number(end - start);
        lineEnd();
        for (int i = start; i < end; i++) {
            put(name.charAt(i));
        }
        lineEnd();
    }

    private void number(int number) {
        if (number >= 10) {
            number(number / 10);
        }
        put('0' + number % 10);
    }

    private void lineEnd() {
        put('\r');
        put('\n');
    }

    private void put(int ascii) {
        bytes[length++] = (byte) ascii;
    }
}
