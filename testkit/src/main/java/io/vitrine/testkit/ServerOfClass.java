package io.vitrine.testkit;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What {@link RedisExtension} keeps for a test class; JUnit closes it after the class. Safe for use by several threads, as
 * tests of a class may run at the same time.
 */
final class ServerOfClass implements AutoCloseable {
    private final RedisServer server;
    private final RedisTest.Between between;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable FaultProxy proxy; // guarded by lock

    ServerOfClass(RedisServer server, @Nullable RedisTest settings) {
        this.server = server;
        this.between = settings == null ? RedisTest.Between.RESET : settings.between();
    }

    RedisServer server() {
        return server;
    }

    FaultProxy proxy() {
        lock.lock();
        try {
            FaultProxy opened = proxy;
            if (opened == null) {
                opened = FaultProxy.to(server);
                proxy = opened;
            }
            return opened;
        } finally {
            lock.unlock();
        }
    }

    void beforeEach() {
        if (between == RedisTest.Between.KEEP) {
            return;
        }
        server.reset();
        FaultProxy opened = opened();
        if (opened != null) {
            opened.heal();
        }
    }

    @Override
    public void close() {
        FaultProxy opened = opened();
        if (opened != null) {
            opened.close();
        }
        server.close();
    }

    private @Nullable FaultProxy opened() {
        lock.lock();
        try {
            return proxy;
        } finally {
            lock.unlock();
        }
    }
}
