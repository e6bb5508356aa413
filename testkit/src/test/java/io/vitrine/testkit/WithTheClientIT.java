package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.options.Tls;
import io.vitrine.spi.Order;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Pipeline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the testkit offers, as a user of Vitrine uses it: the examples of docs/testkit.md. */
@RedisTest(
        requirepass = "p@ss word",
        encryption = RedisTest.Encryption.MUTUAL_TLS,
        features = RedisTest.Feature.UNIX_SOCKET)
class WithTheClientIT {
    @Test
    void everyUrlOfAServerIsOneTheClientTakes(RedisServer server, FaultProxy proxy) {
        Tls tls = Tls.ca(server.tls().ca())
                .clientCertificate(
                        server.tls().clientCertificate(), server.tls().clientKey());
        List<RedisOptions> ways = List.of(
                RedisOptions.parse(server.url()),
                RedisOptions.parse(server.unixUrl()),
                RedisOptions.parse(proxy.url()),
                RedisOptions.parse(server.tlsUrl()).toBuilder().tls(tls).build());
        for (RedisOptions options : ways) {
            try (RedisClient<String, String> client = RedisClient.create(options)) {
                client.set("k", "v");
                assertThat(server.cli("GETDEL", "k")).isEqualTo("v");
            }
        }
    }

    @Test
    void theRecorderSeesWhatTheServerSees(RedisServer server) {
        RecordingInterceptor calls = RecordingInterceptor.withPhases();
        RecordingInterceptor attempts = RecordingInterceptor.named("attempts");
        RedisOptions options = RedisOptions.parse(server.url()).toBuilder()
                .interceptor("calls", Order.OBSERVE_CALL, calls)
                .interceptor("attempts", Order.OBSERVE_ATTEMPT, attempts)
                .build();
        try (RedisClient<String, String> client = RedisClient.create(options);
                MonitorRecording monitor = server.monitor()) {
            assertThat(client.get("absent")).isNull();
            client.pipelined(batch -> {
                batch.set("k", "v");
                batch.incr("k");
            });
            client.transaction(batch -> batch.set("k", "v"));
            assertThatThrownBy(() -> client.incr("k")).isInstanceOf(RedisException.class);

            RecordedCall get = calls.commands("GET").get(0);
            assertThat(get.outcome()).isEqualTo(Outcome.NIL);
            assertThat(get.phases()).containsKeys(Phase.WRITE, Phase.SERVER);
            assertThat(get.encloses(attempts.commands("GET").get(0))).isTrue();
            assertThat(calls.pipelines())
                    .extracting(RecordedCall::batch)
                    .containsExactly(Pipeline.Kind.PIPELINE, Pipeline.Kind.TRANSACTION);
            assertThat(calls.pipelines().get(0).outcomes())
                    .extracting(Outcome::status)
                    .containsExactly(Outcome.Status.OK, Outcome.Status.ERROR);
            assertThat(calls.commands("INCR").get(0).outcome().status()).isEqualTo(Outcome.Status.ERROR);
            assertThat(calls.dials())
                    .isNotEmpty()
                    .allMatch(dial -> dial.outcome().isSuccess());
            assertThat(calls.inFlight()).isZero();

            assertThat(monitor.linesOf("GET")).hasSize(1);
            assertThat(monitor.linesOf("SET")).hasSize(2);
            assertThat(server.commandCalls("incr")).isEqualTo(2);
        }
        assertThat(calls.closes()).isZero();
    }

    @Test
    void theClientGetsOverACutConnection(FaultProxy proxy) {
        try (RedisClient<String, String> client = RedisClient.create(proxy.url())) {
            client.set("k", "v");
            proxy.cut();
            assertThat(client.get("k")).isEqualTo("v");
            proxy.cutAfterBytes(Direction.TO_CLIENT, 3);
            assertThat(client.get("k")).isEqualTo("v");
            proxy.sliceIntoSingleBytes();
            assertThat(client.get("k")).isEqualTo("v");
        }
    }

    @Test
    void theClientGivesUpOnABlackHoleInTime(FaultProxy proxy) {
        try (RedisClient<String, String> client = RedisClient.create(proxy.url())) {
            client.set("k", "v");
            proxy.blackHole();
            assertThatThrownBy(() -> client.withTimeout(Duration.ofMillis(150)).get("k"))
                    .isInstanceOf(RedisException.class);
            proxy.heal();
            assertThat(client.get("k")).isEqualTo("v");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESP3", "RESP2_NOPROTO", "RESP2_UNKNOWN_COMMAND"})
    void theClientTalksToServersOfEveryAge(Handshake handshake) {
        try (ScriptedServer server = ScriptedServer.start(handshake);
                RedisClient<String, String> client = RedisClient.create(server.url())) {
            server.onCommand("GET").reply("$1\r\nv\r\n");
            assertThat(client.get("k")).isEqualTo("v");
            assertThat(server.awaitCommand("GET").text(1)).isEqualTo("k");
            server.assertSatisfied();
        }
    }
}
