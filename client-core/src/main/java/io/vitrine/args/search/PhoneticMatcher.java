package io.vitrine.args.search;

/** In which language words are compared by their sound. */
public enum PhoneticMatcher {
    /** English. */
    ENGLISH("dm:en"),
    /** French. */
    FRENCH("dm:fr"),
    /** Portuguese. */
    PORTUGUESE("dm:pt"),
    /** Spanish. */
    SPANISH("dm:es");

    private final String word;

    PhoneticMatcher(String word) {
        this.word = word;
    }

    /** As Redis spells it. */
    String word() {
        return word;
    }
}
