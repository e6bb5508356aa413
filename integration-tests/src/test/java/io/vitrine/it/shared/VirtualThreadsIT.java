package io.vitrine.it.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vitrine.RedisClient;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand virtual threads call at once; none of them holds on to the thread that carries it. The JVM's own recorder says so. */
@RedisTest
class VirtualThreadsIT {

    private static final int CALLERS = 10_000;
    private static final String PINNED = "jdk.VirtualThreadPinned";

    @BeforeAll
    static void thereAreVirtualThreads() {
        assumeTrue(
                Runtime.version().feature() >= 21,
                () -> "JDK " + Runtime.version().feature() + " has no virtual threads; JDK 21 has");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tenThousandCallersPinNothing(boolean multiplexed, RedisServer server, @TempDir Path folder) throws Exception {
        try (RedisClient<String, String> redis = Sharing.client(
                        server.url(),
                        options -> options.multiplexed(multiplexed)
                                .commandTimeout(Duration.ofSeconds(60))
                                .pool(pool -> pool.maxSize(16)));
                Recording recording = new Recording()) {
            ExecutorService threads = newExecutor();
            countAtOnce(redis, threads, 1_000); // links what the JDK links late, which does pin
            redis.del("n");
            recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
            recording.start();
            assertThat(countAtOnce(redis, threads, CALLERS))
                    .doesNotHaveDuplicates()
                    .hasSize(CALLERS);
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            recording.stop();
            assertThat(redis.get("n")).isEqualTo("" + CALLERS);
            // A call site of the JDK that is linked late may pin once; a call whose way pins does so each time.
            assertThat(pinnedByUs(recording, folder.resolve("pinned.jfr"))).hasSizeLessThan(CALLERS / 500);
        }
    }

    private static List<Long> countAtOnce(RedisClient<String, String> redis, ExecutorService threads, int callers) {
        List<Future<Long>> counted = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            counted.add(threads.submit(() -> {
                redis.get("n");
                return redis.incr("n");
            }));
        }
        return counted.stream().map(VirtualThreadsIT::value).toList();
    }

    private static Long value(Future<Long> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("a caller failed", failed);
        }
    }

    /** Of JDK 21, seen from Java 17. */
    private static ExecutorService newExecutor() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static List<String> pinnedByUs(Recording recording, Path file) throws IOException {
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PINNED))
                .map(RecordedEvent::toString)
                .filter(event -> event.contains("io.vitrine"))
                .toList();
    }
}
