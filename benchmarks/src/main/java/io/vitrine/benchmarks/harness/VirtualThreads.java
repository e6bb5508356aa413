package io.vitrine.benchmarks.harness;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads of JDK 21 and later, seen from Java 17. */
final class VirtualThreads {

    private VirtualThreads() {}

    static boolean areThere() {
        return Runtime.version().feature() >= 21;
    }

    /** A new virtual thread for each task. */
    static ExecutorService newExecutor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("this JDK has no virtual threads; JDK 21 or later does", missing);
        }
    }
}
