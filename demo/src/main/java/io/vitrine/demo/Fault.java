package io.vitrine.demo;

import java.util.Locale;

/** What a button of the page does to the network between client and server. */
enum Fault {
    /** Takes all faults away. */
    HEAL("healed"),
    /** Makes a round trip 20 ms longer. */
    DELAY("delay of 20 ms"),
    /** Resets all open connections, once. */
    CUT("all connections cut"),
    /** Swallows everything. */
    BLACK_HOLE("black hole");

    private final String event;

    Fault(String event) {
        this.event = event;
    }

    /** The last part of the path its button posts to. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has happened, for the feed of events. */
    String event() {
        return event;
    }
}
