package io.vitrine.demo;

import io.vitrine.RedisClient;
import io.vitrine.demo.watch.CallCounts;
import io.vitrine.demo.watch.Sampler;
import io.vitrine.demo.watch.SlowCall;
import io.vitrine.demo.web.Assets;
import io.vitrine.demo.web.Json;
import io.vitrine.demo.web.Response;
import io.vitrine.demo.web.WebServer;
import io.vitrine.demo.workload.DemoData;
import io.vitrine.demo.workload.Workload;
import io.vitrine.otel.OpenTelemetryInterceptor;
import io.vitrine.spi.Order;
import io.vitrine.spi.PoolStats;
import io.vitrine.testkit.FaultProxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the demo, from {@link #start} over {@link #finish} to {@link #close}, each for the thread that runs it. {@link #stop} may come
 * from any thread.
 *
 * <p>The port is taken first, because that fails most often; the interceptors are there before the client, and the data before
 * the workload. What was opened is closed in reverse order.
 */
final class DemoRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Resources open;
    private final WebServer web;
    private final Audit audit;
    private final Parts parts;
    private final RunTime time;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private DemoRun(DemoOptions options, Clock clock, Resources open) {
        this.open = open;
        web = WebServer.bind(options.port());
        open.onClose(web::close);
        Target target = Target.open(options.redisUrl());
        open.onClose(target::close);
        RedisClient<String, String> quiet = target.quietClient();
        open.onClose(quiet::close);
        DemoData data = new DemoData(quiet);
        audit = new Audit(target, data);
        open.onClose(audit::tidyUp);
        data.seed();
        Telemetry telemetry = Telemetry.start();
        open.onClose(telemetry::close);
        Watch watch = Watch.create(clock);
        RedisClient<String, String> client = client(target, watch, telemetry);
        open.onClose(client::close);
        FaultProxy proxy = target.proxy();
        parts = new Parts(
                options,
                target,
                proxy == null ? null : new FaultDesk(proxy, watch.events(), clock),
                watch,
                telemetry,
                client,
                new Workload(client, options.callsPerSecond(), options.threads()),
                new Sampler(watch.meter(), watch.slowCalls(), client::poolStats, clock));
        time = new RunTime(clock, options.duration());
    }

    private static RedisClient<String, String> client(Target target, Watch watch, Telemetry telemetry) {
        return RedisClient.create(watch.onto(target.clientOptions().clientName("vitrine-demo"))
                .interceptor(
                        OpenTelemetryInterceptor.NAME,
                        Order.OBSERVE_CALL,
                        OpenTelemetryInterceptor.create(telemetry.openTelemetry()))
                .build());
    }

    /**
     * Starts everything; the workload and the page run when this returns.
     *
     * @throws io.vitrine.demo.web.PortInUseException when the page's port is taken
     * @throws IllegalArgumentException when the URL of the server cannot be read
     * @throws io.vitrine.RedisException when the server cannot be reached
     */
    static DemoRun start(DemoOptions options, Clock clock) {
        Resources open = new Resources();
        try {
            DemoRun run = new DemoRun(options, clock, open);
            run.begin();
            return run;
        } catch (RuntimeException | Error failed) {
            closeAfter(failed, open);
            throw failed;
        }
    }

    private static void closeAfter(Throwable failed, Resources open) {
        try {
            open.close();
        } catch (RuntimeException more) {
            failed.addSuppressed(more);
        }
    }

    private void begin() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "vitrine-demo-sampler");
            thread.setDaemon(true);
            return thread;
        });
        open.onClose(timer::shutdownNow);
        var unused = timer.scheduleAtFixedRate(this::sample, 1, 1, TimeUnit.SECONDS);
        serve();
        open.onClose(parts.workload()::stop);
        parts.workload().start();
    }

    private void sample() {
        try {
            parts.sampler().sample();
        } catch (RuntimeException failed) {
            LOG.error("no sample of this second", failed);
        }
    }

    private void serve() {
        PageStates states = new PageStates(parts, time);
        Assets.serve(web);
        web.get("/api/state", () -> Json.response(states.now()));
        web.get(
                "/metrics",
                () -> Response.ok(PROMETHEUS_TEXT, parts.telemetry().scrape().getBytes(StandardCharsets.UTF_8)));
        FaultDesk faults = parts.faults();
        if (faults != null) {
            for (Fault fault : Fault.values()) {
                web.post("/api/faults/" + fault.path(), () -> inject(faults, fault));
            }
        }
        web.start();
    }

    private static Response inject(FaultDesk faults, Fault fault) {
        faults.inject(fault);
        return Response.text(200, fault.event());
    }

    /** Where the page is. */
    URI page() {
        return web.uri();
    }

    /** What the run is made of. */
    Parts parts() {
        return parts;
    }

    /** Ends the run early. From any thread; returns at once. */
    void stop() {
        stopped.countDown();
    }

    /** Waits for the end of the run: its duration, or {@link #stop}. */
    void awaitEnd() throws InterruptedException {
        Duration duration = parts.options().duration();
        if (duration == null) {
            stopped.await();
        } else if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("stopped before its time");
        }
    }

    /** Ends the workload and says what the run came to. */
    Summary finish() throws InterruptedException {
        Duration patience = PATIENCE.plus(parts.target().callTimeout());
        parts.workload().stop();
        if (!parts.workload().awaitEnd(patience)) {
            LOG.warn("some threads were still busy after {} s", patience.toSeconds());
        }
        time.end();
        sample();
        CallCounts counts = parts.watch().meter().counts();
        PoolStats pool = parts.client().poolStats();
        SlowCall slowest = parts.watch().slowCalls().slowest();
        Accounts accounts = audit.accounts();
        return new Summary(
                parts.target().description(),
                time.elapsed(),
                counts,
                parts.sampler().overall(),
                pool,
                accounts,
                parts.workload().counts(),
                slowest,
                parts.telemetry().spans().count(),
                parts.workload().bug().orElse(null));
    }

    /** Removes the data from a server that stays, and closes everything in reverse order of opening. */
    @Override
    public void close() {
        open.close();
    }
}
