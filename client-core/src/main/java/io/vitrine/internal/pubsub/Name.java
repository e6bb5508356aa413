package io.vitrine.internal.pubsub;

import java.util.Arrays;

/** The name of a channel or pattern as it is on the wire. */
final class Name {

    private final byte[] bytes;

    /** Keeps the bytes, which must not change. */
    Name(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Name name && Arrays.equals(bytes, name.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Name[" + bytes.length + " bytes]";
    }
}
