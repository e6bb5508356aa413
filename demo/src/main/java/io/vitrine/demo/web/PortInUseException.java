package io.vitrine.demo.web;

/** The page's port belongs to somebody else. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUseException(int port, Throwable cause) {
        super("port " + port + " is in use; choose another with --port (0: any free one)", cause);
    }
}
