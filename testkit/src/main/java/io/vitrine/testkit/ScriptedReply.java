package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * What a {@link ScriptedServer} does when a command comes: the steps in the order they were added. Without a step it stays
 * silent.
 *
 * <pre>{@code
 * server.onCommand("GET").reply("$5\r\nhel").thenClose();
 * server.expect("INCR", "n").waitFor(latch).reply(":1\r\n");
 * }</pre>
 *
 * <p>Add the steps before the command can come: a rule is in force from the moment it is made. Text is sent as UTF-8, as
 * it stands, with no line end added.
 */
public final class ScriptedReply {
    /** What a reader gets to see after a malformed reply if it goes on reading. */
    public static final String NEXT = "+NEXT\r\n";

    private final List<String> words;
    private final List<Step> steps = new CopyOnWriteArrayList<>();

    ScriptedReply(String... words) {
        this.words = List.of(words);
    }

    /** Sends this. */
    public ScriptedReply reply(String raw) {
        return replyRaw(requireNonNull(raw, "raw").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends these bytes. */
    public ScriptedReply replyRaw(byte[] raw) {
        byte[] copy = raw.clone();
        return then((command, connection) -> connection.write(copy));
    }

    /** Sends what the function makes of the command. */
    public ScriptedReply reply(Function<ReceivedCommand, String> raw) {
        requireNonNull(raw, "raw");
        return then((command, connection) -> connection.write(raw.apply(command).getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends this in writes of so many bytes, with a pause after each in which the receiver may read it. */
    public ScriptedReply replyInSlices(String raw, int bytesPerSlice) {
        if (bytesPerSlice <= 0) {
            throw new IllegalArgumentException("bytesPerSlice is not positive: " + bytesPerSlice);
        }
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        return then((command, connection) -> {
            for (int from = 0; from < bytes.length; from += bytesPerSlice) {
                connection.write(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + bytesPerSlice)));
                LockSupport.parkNanos(1);
            }
        });
    }

    /**
     * Sends this and then {@link #NEXT}: bait for a client that goes on reading a stream it has lost. The call after the
     * malformed reply must not get {@code NEXT} as its answer.
     */
    public ScriptedReply malformed(String raw) {
        return reply(raw + NEXT);
    }

    /** As {@link #malformed(String)}, for bytes that are not text. */
    public ScriptedReply malformedRaw(byte[] raw) {
        return replyRaw(raw).reply(NEXT);
    }

    /** Waits for the latch before it goes on with the next step. Later commands of the connection are still received. */
    public ScriptedReply waitFor(CountDownLatch latch) {
        requireNonNull(latch, "latch");
        return then((command, connection) -> latch.await());
    }

    /** Closes the connection in order: the client reads the end of the stream. */
    public ScriptedReply thenClose() {
        return then((command, connection) -> connection.close());
    }

    /** Closes the connection with a reset. */
    public ScriptedReply thenReset() {
        return then((command, connection) -> connection.reset());
    }

    boolean answers(ReceivedCommand command) {
        return command.startsWith(words.toArray(String[]::new));
    }

    void play(ReceivedCommand command, ScriptedConnection connection) throws IOException, InterruptedException {
        for (Step step : steps) {
            step.run(command, connection);
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private ScriptedReply then(Step step) {
        steps.add(step);
        return this;
    }

    private interface Step {
        void run(ReceivedCommand command, ScriptedConnection connection) throws IOException, InterruptedException;
    }
}
