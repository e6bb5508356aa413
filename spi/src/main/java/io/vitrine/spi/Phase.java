package io.vitrine.spi;

/** A stretch of a call's time. The phases of a call follow each other without gaps. */
public enum Phase {
    /** Waiting for a connection of the pool. */
    POOL_WAIT("pool_wait"),
    /** Waiting behind others for the line of a shared connection, or offline. */
    QUEUE("queue"),
    /** Opening the connection this call needed; the dial's own call splits it up. */
    DIAL("dial"),
    /** Resolving the host's name. */
    DNS("dns"),
    /** The TCP handshake. */
    TCP("tcp"),
    /** The TLS handshake. */
    TLS("tls"),
    /** HELLO, AUTH, SELECT and CLIENT SETINFO/SETNAME. */
    HANDSHAKE("handshake"),
    /** Encoding and writing. */
    WRITE("write"),
    /** From the last byte written to the first byte of the reply: network and server. */
    SERVER("server"),
    /** From the first byte of the reply to its value. */
    DECODE("decode"),
    /** Handing the result over, including interceptors on the way back. */
    CALLBACK("callback"),
    /** Waiting between attempts. */
    BACKOFF("backoff");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** The value of the label {@code redis.client.phase}. */
    public String label() {
        return label;
    }
}
