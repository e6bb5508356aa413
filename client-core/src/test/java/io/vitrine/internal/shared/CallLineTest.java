package io.vitrine.internal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.RedisException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.command.Codec;
import io.vitrine.command.CommandFactories;
import io.vitrine.internal.time.Deadline;
import io.vitrine.spi.ErrorKind;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallLineTest {

    private static final CommandFactories<String, String> COMMANDS = new CommandFactories<>(Codec.UTF8, Codec.UTF8);
    private static final int CALLERS = 4;
    private static final int CALLS_EACH = 50_000;

    private final CallLine line = new CallLine(new StubExchange());

    private static CommandExchange call(String key, String value) {
        return new CommandExchange(COMMANDS.string().set(key, value), Deadline.NONE, true, null);
    }

    private static CommandExchange call(int caller, int number) {
        return call(caller + ":" + number, "v");
    }

    private CommandExchange added(String key) {
        CommandExchange call = call(key, "v");
        line.add(call, true);
        return call;
    }

    private static String key(Exchange call) {
        return new String(((CommandExchange) call).command().key(0), StandardCharsets.UTF_8);
    }

    /** The role of the writer; whether it had something to do. */
    private boolean writeOne() {
        Exchange first = line.firstQueued();
        if (first == null) {
            return false;
        }
        if (first.take()) {
            line.written(first);
        }
        return true;
    }

    /** Callers add and give up, one thread writes, one reads, one walks: each call ends once, and a caller's calls in their order. */
    @Test
    void callersWriterReaderAndWalkerAtOnce() throws Exception {
        AtomicInteger dropped = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        int total = CALLERS * CALLS_EACH;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            threads.add(new Thread(() -> {
                SplittableRandom random = new SplittableRandom(caller);
                for (int number = 0; number < CALLS_EACH; number++) {
                    CommandExchange call = call(caller, number);
                    line.add(call, random.nextBoolean());
                    if (random.nextInt(4) == 0) {
                        call.abandon(new RedisException(ErrorKind.OTHER, "given up", null));
                        dropped.addAndGet(call.isDropped() ? 1 : 0);
                    }
                }
            }));
        }
        threads.add(new Thread(() -> {
            while (written.get() + dropped.get() < total || line.hasQueued()) {
                Exchange first = line.firstQueued();
                if (first == null) {
                    Thread.onSpinWait();
                } else if (first.take()) {
                    line.written(first);
                    written.incrementAndGet();
                }
            }
        }));
        int[] next = new int[CALLERS];
        AtomicInteger answered = new AtomicInteger();
        threads.add(new Thread(() -> {
            while (answered.get() + dropped.get() < total) {
                if (answered.get() == written.get()) {
                    Thread.onSpinWait();
                    continue;
                }
                String[] name = key(line.answered()).split(":");
                int caller = Integer.parseInt(name[0]);
                int number = Integer.parseInt(name[1]);
                assertThat(number).as("the next of caller %d", caller).isGreaterThanOrEqualTo(next[caller]);
                next[caller] = number + 1;
                line.leave(1);
                answered.incrementAndGet();
            }
        }));
        threads.add(new Thread(() -> {
            while (answered.get() + dropped.get() < total) {
                line.forEach(each -> assertThat(each.operation()).isEqualTo("SET"));
            }
        }));
        for (Thread thread : threads) {
            thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
            thread.setDaemon(true);
            thread.start();
        }
        await().until(() -> !failures.isEmpty() || answered.get() + dropped.get() == total);
        assertThat(failures).isEmpty();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(line.length()).isZero();
        assertThat(line.queuedBytes()).isZero();
        assertThat(dropped.get()).isPositive();
    }

    @Test
    void whatWasGivenUpKeepsItsNameAndNotItsPayload() {
        line.add(call("first", "v"), true);
        byte[][] payload = {new byte[1_000_000]};
        WeakReference<byte[]> watched = new WeakReference<>(payload[0]);
        CommandExchange call = new CommandExchange(
                new CommandFactories<>(Codec.UTF8, Codec.BYTES).string().set("k", payload[0]),
                Deadline.NONE,
                true,
                null);
        payload[0] = new byte[0];
        line.add(call, true);
        RedisTimeoutException timeout = call.timeout();
        call.abandon(timeout);
        assertThat(call.operation()).isEqualTo("SET");
        assertThat(timeout).hasMessageContaining("SET").hasMessageContaining("it was not sent");
        await().until(() -> {
            System.gc();
            return watched.get() == null;
        });
        assertThat(call.isDropped()).isTrue();
    }

    @Test
    void whatSaysThatItWasNotSentIsNotSent() {
        CommandExchange waits = added("waits");
        assertThat(waits.timeout().stage()).isEqualTo(RedisTimeoutException.Stage.QUEUE);
        assertThat(waits.take()).isFalse();
        CommandExchange sent = added("sent");
        assertThat(writeOne()).isTrue();
        assertThat(sent.timeout().stage()).isEqualTo(RedisTimeoutException.Stage.COMMAND);
    }

    @Test
    void whatIsPutBackIsWrittenOrGivenUpLater() {
        CommandExchange longer = added("longer");
        CommandExchange cancelled = added("cancelled");
        assertThat(longer.take()).isTrue();
        longer.putBack();
        assertThat(line.firstQueued()).isSameAs(longer);
        assertThat(writeOne()).isTrue();
        assertThat(cancelled.take()).isTrue();
        cancelled.cancel(true);
        cancelled.putBack();
        assertThat(line.firstQueued()).isNull();
        assertThat(line.length()).isEqualTo(1);
    }

    @Test
    void compactingTakesOutWhatWasGivenUpBehindALiveCall() {
        CommandExchange first = added("0");
        for (int i = 1; i < 100; i++) {
            CommandExchange each = added("" + i);
            if (i != 50) {
                each.abandon(each.timeout());
            }
        }
        line.compact();
        List<String> met = new ArrayList<>();
        assertThat(line.forEach(each -> met.add(each.isDropped() ? "dropped" : key(each))))
                .isTrue();
        assertThat(met).containsExactly("0", "50", "dropped"); // the last one may have followers any time
        assertThat(line.length()).isEqualTo(2);
        assertThat(line.oldestQueued()).isSameAs(first);
        CommandExchange later = added("later");
        assertThat(List.of(writeOne(), writeOne(), writeOne(), writeOne())).containsExactly(true, true, true, false);
        assertThat(later.isWritten()).isTrue();
    }
}
