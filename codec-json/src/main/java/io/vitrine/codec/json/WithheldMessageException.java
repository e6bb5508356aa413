package io.vitrine.codec.json;

/** What went wrong and where in the code, without the message, which may quote a value. */
final class WithheldMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WithheldMessageException(Throwable failure) {
        super(failure.getClass().getName() + " (its message is withheld: it may quote the value)");
        Throwable origin = failure.getCause() == null ? failure : failure.getCause();
        setStackTrace(origin.getStackTrace());
    }
}
