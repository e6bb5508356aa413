package io.vitrine.args;

/** In which order elements arrive that are moved from one list to another. Since 8.10. */
public enum MoveOrder {
    /** As if they were moved one by one. */
    ONE_BY_ONE("OBO"),
    /** As they stood in the source. */
    BULK("BULK");

    private final String keyword;

    MoveOrder(String keyword) {
        this.keyword = keyword;
    }

    /** As Redis writes it. */
    public String keyword() {
        return keyword;
    }
}
