package io.vitrine.spi;

/**
 * What can go wrong, as a closed set: labels of metrics and rules of policies are made of these names. Each kind says
 * whether the server is at fault and whether the command can have run.
 */
public enum ErrorKind {
    /** MOVED or ASK that could not be followed to its end. */
    REDIRECT(Fault.NONE, Execution.NOT_RUN),
    /** The server refuses for now: LOADING, CLUSTERDOWN, MASTERDOWN, BUSY, NOREPLICAS. */
    TRANSIENT(Fault.SERVER, Execution.NOT_RUN),
    /** A slot is on its way: TRYAGAIN. */
    MIGRATION(Fault.NONE, Execution.NOT_RUN),
    /** The node changed its role: READONLY, UNBLOCKED. */
    ROLE(Fault.NONE, Execution.NOT_RUN),
    /** No connection came about: refused, DNS, TLS, handshake. Nothing was sent. */
    CONNECT(Fault.SERVER, Execution.NOT_RUN),
    /** This client is too busy: the pool wait timed out, a queue is full. Nothing was sent. */
    OVERLOAD(Fault.NONE, Execution.NOT_RUN),
    /** The connection broke after the command was written. */
    IO(Fault.SERVER, Execution.UNKNOWN),
    /** The deadline passed after the command was written. */
    TIMEOUT(Fault.SERVER, Execution.UNKNOWN),
    /** The server is out of room: OOM, MISCONF. */
    CAPACITY(Fault.NONE, Execution.NOT_RUN),
    /** NOAUTH, WRONGPASS, NOPERM. */
    AUTH(Fault.NONE, Execution.NOT_RUN),
    /** The caller's mistake: ERR, WRONGTYPE, CROSSSLOT, NOSCRIPT, EXECABORT, and what a script raises. */
    USAGE(Fault.NONE, Execution.UNKNOWN),
    /** A watched key changed; nothing of the transaction ran. */
    ABORTED(Fault.NONE, Execution.NOT_RUN),
    /** The caller gave up. */
    CANCELLED(Fault.NONE, Execution.UNKNOWN),
    /** The peer does not speak RESP as it should. */
    PROTOCOL(Fault.SERVER, Execution.UNKNOWN),
    /** Bytes and Java type do not fit each other. */
    CODEC(Fault.NONE, Execution.UNKNOWN),
    /** A breaker is open. Nothing was sent. */
    CIRCUIT_OPEN(Fault.NONE, Execution.NOT_RUN),
    /** A policy forbids the command. Nothing was sent. */
    FORBIDDEN(Fault.NONE, Execution.NOT_RUN),
    /** The client is closed. Nothing was sent. */
    CLOSED(Fault.NONE, Execution.NOT_RUN),
    /** Anything else, such as an exception of an interceptor. */
    OTHER(Fault.NONE, Execution.UNKNOWN);

    private final Fault fault;
    private final Execution execution;

    ErrorKind(Fault fault, Execution execution) {
        this.fault = fault;
        this.execution = execution;
    }

    /** Whether this speaks against the node, so that a circuit breaker should count it. */
    public boolean isServerFault() {
        return fault == Fault.SERVER;
    }

    /**
     * Whether the server provably did not run the command. Holds for a plain command only: an error that comes out
     * of a script or of EXEC proves nothing.
     */
    public boolean isProvablyNotRun() {
        return execution == Execution.NOT_RUN;
    }

    private enum Fault {
        SERVER,
        NONE
    }

    private enum Execution {
        NOT_RUN,
        UNKNOWN
    }
}
