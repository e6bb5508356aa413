package io.vitrine.args;

/** What a client tells the server of its library. */
public enum ClientLibraryField {
    /** The name: {@code LIB-NAME}. */
    NAME("LIB-NAME"),
    /** The version: {@code LIB-VER}. */
    VERSION("LIB-VER");

    private final String keyword;

    ClientLibraryField(String keyword) {
        this.keyword = keyword;
    }

    /** As Redis writes it. */
    public String keyword() {
        return keyword;
    }
}
