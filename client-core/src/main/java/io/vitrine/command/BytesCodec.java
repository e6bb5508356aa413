package io.vitrine.command;

import java.util.Arrays;

/** Bytes as they are. */
final class BytesCodec implements Codec<byte[]> {

    static final BytesCodec INSTANCE = new BytesCodec();

    private BytesCodec() {}

    @Override
    public void encode(byte[] value, ArgumentWriter out) {
        out.writeBytes(value);
    }

    @Override
    public byte[] decode(byte[] buffer, int offset, int length) {
        return Arrays.copyOfRange(buffer, offset, offset + length);
    }

    @Override
    public String toString() {
        return "BYTES";
    }
}
