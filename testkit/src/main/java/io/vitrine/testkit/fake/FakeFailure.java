package io.vitrine.testkit.fake;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Failure;
import org.jspecify.annotations.Nullable;

/** A failure of any kind and code. */
public final class FakeFailure extends RuntimeException implements Failure {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final @Nullable String code;

    /**
     * A failure.
     *
     * @param code the code word of a RESP error, or null when it stands for no answer of the server
     */
    public FakeFailure(ErrorKind kind, @Nullable String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    /** A failure that is no answer of the server. */
    public static FakeFailure of(ErrorKind kind) {
        return new FakeFailure(kind, null, "a fake failure of kind " + kind, null);
    }

    /** An error reply. */
    public static FakeFailure reply(ErrorKind kind, String code) {
        return new FakeFailure(kind, code, code + " a fake error reply", null);
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public @Nullable String code() {
        return code;
    }
}
