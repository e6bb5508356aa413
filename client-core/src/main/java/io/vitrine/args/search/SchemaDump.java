package io.vitrine.args.search;

/** The schema of an index in the module's own form. Immutable: bytes are copied. */
public final class SchemaDump {

    private final byte[] bytes;
    private final long version;

    /**
     * A schema.
     *
     * @param bytes what the module made of it
     * @param version of that form
     */
    public SchemaDump(byte[] bytes, long version) {
        this.bytes = bytes.clone();
        this.version = version;
    }

    /** What the module made of it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The version of that form. */
    public long version() {
        return version;
    }

    /** The version and how many bytes. */
    @Override
    public String toString() {
        return "SchemaDump[version=" + version + ", bytes=" + bytes.length + "]";
    }
}
