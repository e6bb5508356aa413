package io.vitrine.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened, to be closed in reverse order. For one thread at a time. */
final class Resources implements AutoCloseable {
    private final Deque<Runnable> closers = new ArrayDeque<>();

    /** Says how the last thing opened is closed. */
    void onClose(Runnable closer) {
        closers.push(closer);
    }

    /** Closes everything, whatever fails meanwhile, and throws the first failure with the others inside. A second call does nothing. */
    @Override
    public void close() {
        RuntimeException first = null;
        while (!closers.isEmpty()) {
            try {
                closers.pop().run();
            } catch (RuntimeException failed) {
                if (first == null) {
                    first = failed;
                } else {
                    first.addSuppressed(failed);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
