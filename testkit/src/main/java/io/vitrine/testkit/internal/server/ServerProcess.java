package io.vitrine.testkit.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the server program: started, signalled, waited for. Its output goes to the log of the folder. Safe for use
 * by several threads.
 */
public final class ServerProcess {
    private static final Duration TEXT_FILE_BUSY_LIMIT = Duration.ofSeconds(2);

    private final Process process;
    private final ServerFolder folder;
    private volatile ProcessHandle server;

    private ServerProcess(Process process, ServerFolder folder) {
        this.process = process;
        this.folder = folder;
        this.server = process.toHandle();
    }

    /** Starts the program with the configuration that stands in the folder. */
    public static ServerProcess start(Path executable, List<String> options, ServerFolder folder) {
        ProcessBuilder command =
                new ProcessBuilder(executable.toString(), folder.configFile().toString());
        command.command().addAll(options);
        command.directory(folder.path().toFile());
        command.redirectErrorStream(true);
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        try {
            ServerProcess started = new ServerProcess(launch(command), folder);
            LiveServers.add(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot run " + executable + ". See docs/failures/testkit-server-start.md", e);
        }
    }

    /**
     * Tries again on ETXTBSY: when another thread of this JVM forks while the embedded binary is being written, its child
     * holds the file open for writing until it execs.
     */
    private static Process launch(ProcessBuilder command) throws IOException {
        long deadlineNanos = System.nanoTime() + TEXT_FILE_BUSY_LIMIT.toNanos();
        while (true) {
            try {
                return command.start();
            } catch (IOException e) {
                if (System.nanoTime() > deadlineNanos
                        || !String.valueOf(e.getMessage()).contains("error=26")) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Names the process that answered as the server, which is a child of ours if the executable is a script. */
    public void servedBy(long pid) {
        server = ProcessHandle.of(pid).orElse(server);
    }

    public long pid() {
        return server.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end; true if it came in time. */
    public boolean awaitExit(Duration limit) {
        try {
            return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for server process " + pid(), e);
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** SIGTERM, and SIGKILL to a server that takes longer than the limit. Returns when the process has ended. */
    public void terminate(Duration limit) {
        server.destroy();
        if (!awaitExit(limit)) {
            kill();
        }
        LiveServers.remove(this);
    }

    /** SIGKILL. Returns when the process has ended. */
    public void kill() {
        server.destroyForcibly();
        process.destroyForcibly();
        if (!awaitExit(Duration.ofSeconds(10))) {
            throw new IllegalStateException("Server process " + pid() + " does not end after SIGKILL");
        }
        LiveServers.remove(this);
    }

    /** SIGSTOP. Returns when the kernel says that the process is stopped, where it says so. */
    public void freeze() {
        signal("-STOP");
        Path status = Path.of("/proc", Long.toString(pid()), "stat");
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (Files.exists(status) && !isStopped(status)) {
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("Server process " + pid() + " does not stop after SIGSTOP");
            }
            Thread.onSpinWait();
        }
    }

    /** SIGCONT. */
    public void resume() {
        signal("-CONT");
    }

    /** For the exit of the JVM: ends the process and removes its folder as far as that is possible. */
    void abandon() {
        server.destroyForcibly();
        process.destroyForcibly();
        try {
            process.waitFor(2, TimeUnit.SECONDS);
            folder.delete();
        } catch (InterruptedException | UncheckedIOException e) {
            System.err.println("vitrine-testkit: left behind " + folder.path() + ": " + e);
        }
    }

    private static boolean isStopped(Path status) {
        try {
            // "pid (name) state …"; the name may have spaces and brackets
            String line = Files.readString(status);
            return line.startsWith(" T", line.lastIndexOf(')') + 1);
        } catch (IOException gone) {
            return true;
        }
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", name, Long.toString(pid()))
                    .redirectErrorStream(true)
                    .start();
            byte[] output = kill.getInputStream().readAllBytes();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill " + name + " " + pid() + " failed: "
                        + new String(output, StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run kill " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running kill " + name, e);
        }
    }
}
