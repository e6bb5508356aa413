package io.vitrine.args.search;

/**
 * The schema of an index in the module's own form.
 *
 * @param bytes not copied
 * @param version of that form
 */
public record SchemaDump(byte[] bytes, long version) {

    /** The version and how many bytes. */
    @Override
    public String toString() {
        return "SchemaDump[version=" + version + ", bytes=" + bytes.length + "]";
    }
}
