package io.vitrine.it.jedis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.options.RetryPolicy;
import io.vitrine.testkit.ReceivedCommand;
import io.vitrine.testkit.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.Jedis;

/**
 * Every call goes through both clients to a server that takes down the words and answers with an error. Words make the whole of
 * a request: it is an array of bulk strings, which has one form only.
 */
class SameBytesAsJedisIT {

    private static final int LEAST_CALLS = 300;
    private static final int MOST_DIFFERENCES = 40;

    private static ScriptedServer server;
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
                        ScriptingCalls.ALL,
                        ServerCalls.ALL,
                        ModuleCalls.ALL)
                .flatMap(List::stream);
    }

    @BeforeAll
    static void connect() {
        server = ScriptedServer.start();
        ours = RedisClient.create(RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .retry(RetryPolicy.none())
                .build());
        theirs = new Call.Peer(
                new Jedis(server.host(), server.port()),
                redis.clients.jedis.RedisClient.create(server.host(), server.port()));
        ours.ping();
        theirs.jedis().ping();
        theirs.modules().ping();
    }

    @AfterAll
    static void close() {
        ours.close();
        theirs.jedis().close();
        theirs.modules().close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsTheBytesThatJedisSendsOrTheReasonIsKnown(Call call) {
        List<String> sent = sent(() -> call.ours().accept(ours));
        List<String> sentByJedis = sent(() -> call.theirs().accept(theirs));
        if (call.difference() == null) {
            assertThat(sent).isEqualTo(sentByJedis);
        } else {
            assertThat(sent).as("no longer so: %s", call.difference()).isNotEqualTo(sentByJedis);
            assertThat(sent.get(0)).isEqualTo(sentByJedis.get(0));
        }
    }

    @Test
    void thereAreHundredsOfCalls() {
        assertThat(calls()).hasSizeGreaterThanOrEqualTo(LEAST_CALLS);
        assertThat(calls().filter(call -> call.difference() != null)).hasSizeLessThan(MOST_DIFFERENCES);
    }

    /** The words of the one command that a call sends. */
    private static List<String> sent(Runnable call) {
        int before = server.commands().size();
        Throwable answer = null;
        try {
            call.run();
        } catch (RuntimeException noSuchReply) {
            answer = noSuchReply;
        }
        List<ReceivedCommand> all = server.commands();
        List<List<String>> received = all.subList(before, all.size()).stream()
                .map(SameBytesAsJedisIT::words)
                .filter(words -> !isOfANewConnection(words))
                .toList();
        assertThat(received).as("one command is sent, and then: %s", answer).hasSize(1);
        return received.get(0);
    }

    private static boolean isOfANewConnection(List<String> words) {
        return words.get(0).equals("HELLO") || (words.contains("SETINFO") && !words.contains("n"));
    }

    private static List<String> words(ReceivedCommand command) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < command.size(); i++) {
            words.add(new String(command.bytes(i), StandardCharsets.ISO_8859_1));
        }
        return words;
    }
}
