package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.args.ClientDetails;
import io.vitrine.args.ClientKillArgs;
import io.vitrine.args.ClientLibraryField;
import io.vitrine.args.ClientType;
import io.vitrine.args.PauseMode;
import io.vitrine.args.TrackingInfo;
import io.vitrine.args.UnblockMode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionCommandsTest {

    private static final ConnectionCommandFactory<String, String> CONNECTIONS = COMMANDS.connection();
    private static final String LINE =
            "id=3␠addr=127.0.0.1:5␠name=␠age=7␠idle=2␠db=1␠cmd=client|list␠user=default␠resp=3";
    private static final ClientDetails CLIENT = ClientDetails.parse(LINE.replace('␠', ' '));

    static Stream<Arguments> words() {
        return Stream.of(
                written("CLIENT GETNAME", CONNECTIONS.clientGetname()),
                written("CLIENT GETREDIR", CONNECTIONS.clientGetredir()),
                written("CLIENT ID", CONNECTIONS.clientId()),
                written("CLIENT INFO", CONNECTIONS.clientInfo()),
                written(
                        "CLIENT KILL ID 5 SKIPME NO",
                        CONNECTIONS.clientKill(ClientKillArgs.id(5).includingMe())),
                written(
                        "CLIENT KILL USER u TYPE PUBSUB ADDR h:1 LADDR h:2 MAXAGE 60",
                        CONNECTIONS.clientKill(ClientKillArgs.user("u")
                                .type(ClientType.PUBSUB)
                                .addr("h:1")
                                .laddr("h:2")
                                .maxAge(Duration.ofMinutes(1)))),
                written("CLIENT LIST", CONNECTIONS.clientList()),
                written("CLIENT LIST TYPE NORMAL", CONNECTIONS.clientList(ClientType.NORMAL)),
                written("CLIENT LIST ID 1 2", CONNECTIONS.clientList(1, 2)),
                written("CLIENT NO-EVICT ON", CONNECTIONS.clientNoEvict(true)),
                written("CLIENT NO-TOUCH OFF", CONNECTIONS.clientNoTouch(false)),
                written("CLIENT PAUSE 1500", CONNECTIONS.clientPause(Duration.ofMillis(1500))),
                written("CLIENT PAUSE 1000 WRITE", CONNECTIONS.clientPause(Duration.ofSeconds(1), PauseMode.WRITE)),
                written("CLIENT SETINFO LIB-NAME x", CONNECTIONS.clientSetinfo(ClientLibraryField.NAME, "x")),
                written("CLIENT SETNAME x", CONNECTIONS.clientSetname("x")),
                written("CLIENT TRACKINGINFO", CONNECTIONS.clientTrackinginfo()),
                written("CLIENT UNBLOCK 5 ERROR", CONNECTIONS.clientUnblock(5, UnblockMode.ERROR)),
                written("CLIENT UNPAUSE", CONNECTIONS.clientUnpause()),
                written("ECHO m", CONNECTIONS.echo("m")),
                written("PING", CONNECTIONS.ping()),
                written("PING m", CONNECTIONS.ping("m")));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(CONNECTIONS.ping(), "+PONG", "PONG"),
                read(CONNECTIONS.ping("m"), "$m", "m"),
                read(CONNECTIONS.clientGetname(), "$nil", "_", null),
                read(CONNECTIONS.clientGetname(), "$", null),
                read(CONNECTIONS.clientGetname(), "$me", "me"),
                read(CONNECTIONS.clientId(), ":3", 3L),
                read(CONNECTIONS.clientUnblock(5, UnblockMode.TIMEOUT), ":1", true),
                read(
                        CONNECTIONS.clientTrackinginfo(),
                        "*6 $flags *1 $off $redirect :-1 $prefixes *0",
                        "%3 $flags ~1 $off $redirect :-1 $prefixes *0",
                        new TrackingInfo(Set.of("off"), -1, List.of())));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void aLineIsAClient() throws IOException {
        assertThat(Wire.decode(CONNECTIONS.clientInfo(), "$" + LINE + "\n")).isEqualTo(CLIENT);
        assertThat(Wire.decode(CONNECTIONS.clientList(), "=txt:" + LINE + "\n" + LINE + "\n"))
                .containsExactly(CLIENT, CLIENT);
        assertThat(Wire.decode(CONNECTIONS.clientList(), "$")).isEmpty();
        assertThat(CLIENT.id()).isEqualTo(3);
        assertThat(CLIENT.address()).isEqualTo("127.0.0.1:5");
        assertThat(CLIENT.name()).isEmpty();
        assertThat(CLIENT.user()).isEqualTo("default");
        assertThat(CLIENT.database()).isEqualTo(1);
        assertThat(CLIENT.age()).isEqualTo(Duration.ofSeconds(7));
        assertThat(CLIENT.idle()).isEqualTo(Duration.ofSeconds(2));
        assertThat(CLIENT.lastCommand()).isEqualTo("client|list");
        assertThat(CLIENT.protocol()).isEqualTo(3);
        assertThat(CLIENT.field("nosuch")).isNull();
    }

    @Test
    void aListOfNoClientsIsRefused() {
        long[] none = {};
        assertThatThrownBy(() -> CONNECTIONS.clientList(none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClientKillArgs.maxAge(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
