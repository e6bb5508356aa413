package io.vitrine.testkit;

import io.vitrine.testkit.internal.resp.AdminConnection;
import io.vitrine.testkit.internal.resp.RespError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a server runs, as its {@code MONITOR} command reports it, until closed.
 *
 * <pre>{@code
 * try (MonitorRecording recording = server.monitor()) {
 *     client.mget("a", "b");
 *     assertThat(recording.lines()).singleElement().asString().endsWith("\"MGET\" \"a\" \"b\"");
 * }
 * }</pre>
 *
 * <p>{@link #lines()} is complete, not a matter of luck: it sends a mark through the server and waits until the mark has
 * come out of the recording. Commands of {@link RedisAdmin} are left out. The server itself leaves out {@code AUTH} and
 * hides the arguments of other commands that carry secrets.
 *
 * <p>One daemon thread, {@code vitrine-monitor-PORT}, reads; it ends with {@link #close()} or with the server. Safe for
 * use by several threads.
 */
public final class MonitorRecording implements AutoCloseable {
    static final String CONNECTION_NAME = "vitrine-monitor";
    private static final long MARK_LIMIT_SECONDS = 10;

    private final AdminConnection connection;
    private final RedisAdmin admin;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> recorded = new ArrayList<>(); // guarded by lock
    private @Nullable IOException end; // guarded by lock

    private MonitorRecording(AdminConnection connection, RedisAdmin admin) {
        this.connection = connection;
        this.admin = admin;
    }

    static MonitorRecording start(AdminConnection connection, RedisAdmin admin, int port) throws IOException {
        connection.call("CLIENT", "SETNAME", CONNECTION_NAME);
        if (connection.call("MONITOR") instanceof RespError error) {
            connection.close();
            throw new IOException(error.line());
        }
        MonitorRecording recording = new MonitorRecording(connection, admin);
        Thread reader = new Thread(recording::read, "vitrine-monitor-" + port);
        reader.setDaemon(true);
        reader.start();
        return recording;
    }

    /**
     * The lines so far, such as {@code 1767225600.123456 [0 127.0.0.1:51000] "GET" "k"}: every command that was answered
     * before this call is among them.
     *
     * @throws IllegalStateException if the recording has ended, or the mark does not come within ten seconds
     */
    public List<String> lines() {
        String mark = UUID.randomUUID().toString();
        admin.call("ECHO", mark);
        String own = ":" + admin.ownPort() + "]";
        return through(mark).stream().filter(line -> !line.contains(own)).toList();
    }

    /** The {@link #lines()} of one command, by its name in any case. */
    public List<String> linesOf(String command) {
        String quoted = "] \"" + command.toUpperCase(Locale.ROOT) + '"';
        return lines().stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).contains(quoted))
                .toList();
    }

    /** Ends the recording. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> through(String mark) {
        long leftNanos = TimeUnit.SECONDS.toNanos(MARK_LIMIT_SECONDS);
        lock.lock();
        try {
            int searched = 0;
            while (recorded.subList(searched, recorded.size()).stream().noneMatch(line -> line.contains(mark))) {
                searched = recorded.size();
                if (end != null || leftNanos <= 0) {
                    throw new IllegalStateException(
                            "The recording has ended, or is behind, at line " + recorded.size(), end);
                }
                leftNanos = changed.awaitNanos(leftNanos);
            }
            return List.copyOf(recorded);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the recording", e);
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        try {
            while (true) {
                Object line = connection.nextPush();
                record(String.valueOf(line));
            }
        } catch (IOException e) {
            ended(e);
        }
    }

    private void record(String line) {
        lock.lock();
        try {
            recorded.add(line);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void ended(IOException reason) {
        lock.lock();
        try {
            end = reason;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
