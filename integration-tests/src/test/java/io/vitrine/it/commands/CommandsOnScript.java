package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.options.Protocol;
import io.vitrine.options.RetryPolicy;
import io.vitrine.testkit.Handshake;
import io.vitrine.testkit.ReceivedCommand;
import io.vitrine.testkit.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/**
 * A client of one protocol on a server that follows a script, for commands that no server within reach has: the replies are
 * those that the documentation of Redis and the sources of its modules have.
 */
abstract class CommandsOnScript implements RecordingTest {

    /** Stands for a space inside a word of the notation. */
    private static final char SPACE = '␠';

    private static final Set<List<String>> HANDSHAKE =
            Set.of(List.of("HELLO", "3"), List.of("HELLO", "2"), List.of("CLIENT", "SETINFO"), List.of("PING"));

    final ScriptedServer server;
    final Protocol protocol;
    final RedisClient<String, String> redis;

    private final List<List<String>> script = new ArrayList<>();
    private final CommandRecorder recorder = new CommandRecorder();

    CommandsOnScript(Protocol protocol) {
        this.protocol = protocol;
        this.server = ScriptedServer.start(protocol == Protocol.RESP2 ? Handshake.RESP2_NOPROTO : Handshake.RESP3);
        this.redis = RedisClient.create(RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .interceptor(recorder)
                .protocol(protocol)
                .retry(RetryPolicy.none())
                .build());
    }

    @AfterEach
    void close() {
        try (server) {
            redis.close();
            server.assertSatisfied();
            assertThat(server.commands())
                    .extracting(ReceivedCommand::texts)
                    .filteredOn(words -> !HANDSHAKE.contains(words.subList(0, Math.min(2, words.size()))))
                    .isEqualTo(script);
        }
    }

    @Override
    public final String testedOn() {
        return TestedCommands.SCRIPTED;
    }

    @Override
    public final Set<String> answered() {
        return recorder.answered();
    }

    /** The next command, word by word, and its reply, which both protocols spell alike. */
    final void script(String words, String reply) {
        script(words, reply, reply);
    }

    /**
     * The next command, word by word, and its reply in either protocol.
     *
     * @param words separated by spaces; an empty one is {@code ''}
     * @param resp2 elements, separated by spaces: {@code *2}, {@code :5}, {@code +OK}, {@code $text}, {@code $nil}, {@code *nil}
     * @param resp3 also {@code %1}, {@code ,1.5}, {@code #t}, {@code _}
     */
    final void script(String words, String resp2, String resp3) {
        String[] expected = words.split(" ", -1);
        for (int i = 0; i < expected.length; i++) {
            expected[i] = expected[i].equals("''") ? "" : expected[i].replace(SPACE, ' ');
        }
        script.add(List.of(expected));
        server.expect(expected).reply(raw(protocol == Protocol.RESP2 ? resp2 : resp3));
    }

    private static String raw(String notation) {
        StringBuilder raw = new StringBuilder();
        for (String element : notation.split(" ", -1)) {
            raw.append(element(element.replace(SPACE, ' ')));
        }
        return raw.toString();
    }

    private static String element(String element) {
        if (element.equals("$nil") || element.equals("*nil")) {
            return element.charAt(0) + "-1\r\n";
        }
        if (element.charAt(0) != '$') {
            return element + "\r\n";
        }
        String text = element.substring(1);
        return "$" + text.getBytes(StandardCharsets.UTF_8).length + "\r\n" + text + "\r\n";
    }
}
