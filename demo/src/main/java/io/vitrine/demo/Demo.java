package io.vitrine.demo;

import io.vitrine.RedisException;
import io.vitrine.demo.web.PortInUseException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The entry of {@code mvn -Pdemo}. */
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long LONGEST_END_SECONDS = 20;

    private final PrintStream out;
    private final PrintStream err;

    Demo(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the demo in the foreground, until its duration is over or the JVM is asked to end (Ctrl-C). {@code --help} says the
     * options and the exit codes.
     */
    public static void main(String[] args) {
        Demo demo = new Demo(System.out, System.err);
        int exitCode =
                DemoCommand.commandLine(System.getProperties(), demo::run).execute(args);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    /** Runs once and returns the exit code. */
    int run(DemoOptions options) {
        try (DemoRun run = DemoRun.start(options, Clock.systemUTC())) {
            return run(run);
        } catch (PortInUseException | IllegalArgumentException mistake) {
            return failed(CommandLine.ExitCode.USAGE, mistake);
        } catch (RedisException | IllegalStateException failure) {
            LOG.debug("the demo failed", failure);
            return failed(CommandLine.ExitCode.SOFTWARE, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return failed(CommandLine.ExitCode.SOFTWARE, interrupted);
        }
    }

    private int run(DemoRun run) throws InterruptedException {
        out.println("The page is at " + run.page() + ", the metrics are at " + run.page() + "metrics");
        CountDownLatch over = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(run, over), "vitrine-demo-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            run.awaitEnd();
            Summary summary = run.finish();
            out.print(summary.text());
            out.flush();
            return summary.isSound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } finally {
            run.close();
            over.countDown();
            forget(hook);
        }
    }

    /** On Ctrl-C: the JVM must not end before the summary is printed. */
    private static void end(DemoRun run, CountDownLatch over) {
        run.stop();
        try {
            if (!over.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the demo did not end within {} s", LONGEST_END_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            LOG.debug("the JVM is ending", ending);
        }
    }

    private int failed(int exitCode, Throwable failure) {
        err.println(failure.getMessage());
        err.flush();
        return exitCode;
    }
}
