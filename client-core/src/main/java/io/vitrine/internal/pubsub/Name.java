package io.vitrine.internal.pubsub;

import java.util.Arrays;

/** The name of a channel or pattern as it is on the wire; not to be changed. */
record Name(byte[] bytes) {

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
