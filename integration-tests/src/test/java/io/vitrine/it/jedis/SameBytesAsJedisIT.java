package io.vitrine.it.jedis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.options.RetryPolicy;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.Jedis;

/**
 * Every call goes through both clients to a socket that takes down what arrives and answers with an error: the bytes are equal,
 * or they differ for a reason that stands beside the call.
 */
class SameBytesAsJedisIT {

    private static final int LEAST_CALLS = 900;
    private static final int MOST_DIFFERENCES = 60;

    private static RecordingSocket server;
    private static RedisClient<String, String> ours;
    private static Call.Peer theirs;

    static Stream<Call> calls() {
        return Stream.of(
                        StringCalls.ALL,
                        BitmapAndGeoCalls.ALL,
                        KeyCalls.ALL,
                        HashCalls.ALL,
                        ListCalls.ALL,
                        SetCalls.ALL,
                        SortedSetCalls.ALL,
                        SortedSetRangeCalls.ALL,
                        StreamCalls.ALL,
                        StreamGroupCalls.ALL,
                        ScriptingCalls.ALL,
                        ServerCalls.ALL,
                        PubSubCalls.ALL,
                        ArrayCalls.ALL,
                        VectorSetCalls.ALL,
                        JsonCalls.ALL,
                        FilterCalls.ALL,
                        SketchCalls.ALL,
                        ClusterCalls.ALL,
                        TimeSeriesCalls.ALL,
                        TimeSeriesRangeCalls.ALL,
                        SearchIndexCalls.ALL,
                        SearchCalls.ALL,
                        AggregateCalls.ALL,
                        HybridCalls.ALL,
                        ValueCalls.ALL)
                .flatMap(List::stream);
    }

    @BeforeAll
    static void connect() throws IOException {
        server = new RecordingSocket();
        ours = RedisClient.create(RedisOptions.parse("redis://" + server.host() + ":" + server.port()).toBuilder()
                .discoverInterceptors(false)
                .retry(RetryPolicy.none())
                .build());
        ConnectionPoolConfig silent = new ConnectionPoolConfig();
        silent.setTestWhileIdle(false);
        theirs = new Call.Peer(
                new Jedis(server.host(), server.port()),
                redis.clients.jedis.RedisClient.builder()
                        .hostAndPort(server.host(), server.port())
                        .poolConfig(silent)
                        .build());
    }

    @AfterAll
    static void close() throws IOException {
        ours.close();
        theirs.jedis().close();
        theirs.modules().close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsTheBytesThatJedisSendsOrTheReasonIsKnown(Call call) {
        Request sent = sent(() -> call.ours().accept(ours));
        Request sentByJedis = sent(() -> call.theirs().accept(theirs));
        Difference difference = call.difference();
        assertThat(sent.isSameAs(sentByJedis))
                .as(() -> difference == null ? "the bytes are equal" : "the bytes differ: " + difference.reason())
                .withFailMessage(() -> sent.besides(sentByJedis))
                .isEqualTo(difference == null);
        if (difference != null) {
            assertThat(sent.words().get(0)).isEqualTo(sentByJedis.words().get(0));
            assertThat(difference.explains().test(sent.words(), sentByJedis.words()))
                    .as("that is all: %s", difference.reason())
                    .withFailMessage(() -> sent.besides(sentByJedis))
                    .isTrue();
        }
    }

    @Test
    void thereAreHundredsOfCalls() {
        assertThat(calls()).hasSizeGreaterThanOrEqualTo(LEAST_CALLS);
        assertThat(differences()).hasSizeLessThanOrEqualTo(MOST_DIFFERENCES);
    }

    private static List<String> differences() {
        return calls().flatMap(call -> Stream.ofNullable(call.difference()))
                .map(Difference::reason)
                .toList();
    }

    /** The one request that a call makes. */
    private static Request sent(Runnable call) {
        int before = server.requests().size();
        Throwable answer = null;
        try {
            call.run();
        } catch (RuntimeException noSuchReply) {
            answer = noSuchReply;
        }
        List<Request> all = server.requests();
        List<Request> received = all.subList(before, all.size());
        assertThat(received).as("one command is sent, and then: %s", answer).hasSize(1);
        assertThat(received.get(0).words())
                .as("is a command: %s", received.get(0))
                .isNotEmpty();
        return received.get(0);
    }
}
