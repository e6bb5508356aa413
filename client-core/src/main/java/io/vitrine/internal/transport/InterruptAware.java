package io.vitrine.internal.transport;

import io.vitrine.spi.Transport;

/** A transport that knows what an interrupt of a thread that reads or writes does to it. */
public interface InterruptAware extends Transport {

    /**
     * How many bytes the peer may not have answered yet so that more of them, up to that number, are written without waiting for room; 0
     * when the stream does not outlive the interrupt of a thread that reads or writes it.
     */
    int safeBytes();
}
