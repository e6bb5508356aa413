package io.vitrine.micrometer;

import static io.vitrine.micrometer.Observations.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.ClientInfo.Topology;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeCommand;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePipeline;
import io.vitrine.testkit.fake.FakeSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OperationDurationTest {

    private static final String DURATION = "db.client.operation.duration";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerInterceptor interceptor = MicrometerInterceptor.create(registry);

    @Test
    void aCallIsTimedUnderTheTagsOfTheConvention() {
        observe(interceptor, FakeCall.of("GET").took(Duration.ofMillis(50)), Outcome.OK);

        Timer timer = timer();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(50);
        assertThat(Tags.of(timer.getId().getTags()))
                .isEqualTo(Tags.of(
                        "db.system.name", "redis",
                        "db.namespace", "0",
                        "db.operation.name", "GET",
                        "db.response.status_code", "none",
                        "error.type", "none",
                        "redis.client.library", "vitrine:" + FakeCall.CLIENT.libraryVersion(),
                        "redis.client.operation.retry_attempts", "0",
                        "server.address", "127.0.0.1",
                        "server.port", "6379"));
    }

    @Test
    void aMissIsTheSameTimerAsAHit() {
        observe(interceptor, FakeCall.of("GET"), Outcome.OK);
        observe(interceptor, FakeCall.of("GET"), Outcome.NIL);

        assertThat(timer().count()).isEqualTo(2);
    }

    @Test
    void anErrorReplyIsTimedUnderItsCode() {
        observe(interceptor, FakeCall.of("INCR"), Outcome.of(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));

        assertThat(tag("error.type")).isEqualTo("WRONGTYPE");
        assertThat(tag("db.response.status_code")).isEqualTo("WRONGTYPE");
    }

    @Test
    void aFailureThatIsNoReplyIsTimedUnderItsClass() {
        observe(interceptor, FakeCall.of("GET"), Outcome.of(FakeFailure.of(ErrorKind.TIMEOUT)));

        assertThat(tag("error.type")).isEqualTo(FakeFailure.class.getName());
        assertThat(tag("db.response.status_code")).isEqualTo("none");
    }

    @Test
    void everyTimerHasTheSameTagKeys() {
        observe(interceptor, FakeCall.of("GET"), Outcome.OK);
        observe(
                interceptor,
                FakeCall.of("GET").attempt(2, AttemptReason.RETRY),
                Outcome.of(new InterruptedException()));
        observe(interceptor, FakeCall.of("GET").by(client(Endpoint.unix("/run/redis.sock"))), Outcome.OK);
        observe(interceptor, FakeCall.of(FakePipeline.of("GET", "SET")), Outcome.of(FakeFailure.of(ErrorKind.IO)));

        assertThat(timers())
                .hasSize(4)
                .extracting(timer -> timer.getId().getTags().stream()
                        .map(tag -> tag.getKey())
                        .toList())
                .containsOnly(timers().iterator().next().getId().getTags().stream()
                        .map(tag -> tag.getKey())
                        .toList());
    }

    @Test
    void aTargetWithoutAPortSaysSo() {
        observe(interceptor, FakeCall.of("GET").by(client(Endpoint.unix("/run/redis.sock"))), Outcome.OK);

        assertThat(tag("server.address")).isEqualTo("/run/redis.sock");
        assertThat(tag("server.port")).isEqualTo("none");
    }

    @Test
    void retriesAreCountedUpToThree() {
        for (int attempts = 0; attempts <= 9; attempts++) {
            observe(interceptor, FakeCall.of("GET").attempt(attempts, AttemptReason.RETRY), Outcome.OK);
        }

        assertThat(timers())
                .extracting(timer -> timer.getId().getTag("redis.client.operation.retry_attempts"))
                .containsExactlyInAnyOrder("0", "1", "2", "3");
    }

    @Test
    void batchesAreNamedByWhatHoldsThemTogetherAndWhatIsInThem() {
        observe(interceptor, batch(FakePipeline.of("GET", "SET")), Outcome.OK);
        observe(interceptor, batch(FakePipeline.of("GET", "GET")), Outcome.OK);
        observe(interceptor, batch(FakePipeline.transaction("SET", "SET")), Outcome.OK);

        assertThat(timers())
                .extracting(timer -> timer.getId().getTag("db.operation.name"))
                .containsExactlyInAnyOrder("PIPELINE", "PIPELINE GET", "MULTI SET");
    }

    @Test
    void aBatchWithAFailedCommandIsAnError() {
        FakePipeline batch = FakePipeline.of("GET", "INCR")
                .answered(Reply.of(null), Reply.ofError(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));
        observe(interceptor, FakeCall.of(batch), Outcome.OK);

        assertThat(tag("error.type")).isEqualTo("WRONGTYPE");
    }

    @Test
    void dialsAndWhatTheClientDoesByItselfAreNotTimed() {
        observe(interceptor, FakeCall.of(new Dial(FakeCall.NODE, false, DialReason.DEMAND)), Outcome.OK);
        for (Origin origin : Origin.values()) {
            observe(interceptor, FakeCall.of("PING").from(origin), Outcome.OK);
        }

        assertThat(timer().count()).isEqualTo(1);
    }

    @Test
    void theClientsOwnTrafficIsTimedWhenAskedFor() {
        MicrometerInterceptor nosy = configured("clientTraffic", "true");

        observe(nosy, FakeCall.of("PING").from(Origin.HEALTH), Outcome.OK);

        assertThat(timer().count()).isEqualTo(1);
    }

    @Test
    void inventedCommandsAndErrorCodesCannotMakeSeriesWithoutEnd() {
        for (int i = 0; i < 1_000; i++) {
            observe(interceptor, FakeCall.of(FakeCommand.named("MY.CMD" + i).custom()), Outcome.OK);
            observe(interceptor, FakeCall.of("EVAL"), Outcome.of(FakeFailure.reply(ErrorKind.USAGE, "E" + i)));
        }

        assertThat(timers()).hasSize(65 + 65);
    }

    @Test
    void phasesAreTimedWhenAskedFor() {
        MicrometerInterceptor phased = configured("phases", "true");
        FakeCall<?> call = FakeCall.of("GET")
                .spent(Phase.POOL_WAIT, Duration.ofMillis(3))
                .spent(Phase.SERVER, Duration.ofMillis(7));

        observe(phased, call, Outcome.OK);

        assertThat(phased.wantsPhases()).isTrue();
        assertThat(registry.get("redis.client.operation.phase.duration").timers())
                .extracting(
                        timer -> timer.getId().getTag("redis.client.phase"),
                        timer -> timer.getId().getTag("db.operation.name"),
                        timer -> timer.totalTime(TimeUnit.MILLISECONDS))
                .containsExactlyInAnyOrder(tuple("pool_wait", "GET", 3.0), tuple("server", "GET", 7.0));
    }

    @Test
    void phasesAreNotStampedForItUnlessAskedFor() {
        observe(interceptor, FakeCall.of("GET").spent(Phase.SERVER, Duration.ofMillis(7)), Outcome.OK);

        assertThat(interceptor.wantsPhases()).isFalse();
        assertThat(registry.find("redis.client.operation.phase.duration").timers())
                .isEmpty();
    }

    private MicrometerInterceptor configured(String key, String value) {
        return new MicrometerInterceptor(registry, MicrometerSettings.read(FakeSettings.of(key, value)));
    }

    private static FakeCall<FakePipeline> batch(FakePipeline batch) {
        return FakeCall.of(batch.answered(Reply.done(), Reply.done()));
    }

    private static ClientInfo client(Endpoint seed) {
        return new ClientInfo("client", Topology.STANDALONE, List.of(seed), 0, "1");
    }

    private Collection<Timer> timers() {
        return registry.get(DURATION).timers();
    }

    private Timer timer() {
        Collection<Timer> timers = timers();
        assertThat(timers).hasSize(1);
        return timers.iterator().next();
    }

    private String tag(String key) {
        return timer().getId().getTag(key);
    }
}
