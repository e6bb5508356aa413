package io.vitrine.command;

import java.nio.charset.StandardCharsets;

/** Catches the bytes a codec writes, for the few who need them outside a request. */
final class CapturedArgument implements ArgumentWriter {

    private byte[] bytes = new byte[0];

    private CapturedArgument() {}

    static byte[] of(Codec<Object> codec, Object item) {
        CapturedArgument captured = new CapturedArgument();
        codec.encode(item, captured);
        return captured.bytes;
    }

    @Override
    public void writeUtf8(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void writeBytes(byte[] source, int offset, int length) {
        bytes = new byte[length];
        System.arraycopy(source, offset, bytes, 0, length);
    }

    @Override
    public void writeLong(long number) {
        writeUtf8(Long.toString(number));
    }

    @Override
    public void writeDouble(double number) {
        writeUtf8(Doubles.toRedis(number));
    }
}
