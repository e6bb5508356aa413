package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.CommandTable;
import io.vitrine.command.Decoders;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Commands that no single reply answers are not sent as commands, neither on a shared connection nor on one's own. */
@RedisTest
@ParameterizedClass
@EnumSource(Protocol.class)
class RefusedCommandsIT implements RecordingTest {

    static final List<String> REFUSED = List.of(
            "CLIENT REPLY",
            "MONITOR",
            "PSUBSCRIBE",
            "PSYNC",
            "PUNSUBSCRIBE",
            "SSUBSCRIBE",
            "SUBSCRIBE",
            "SUNSUBSCRIBE",
            "SYNC",
            "UNSUBSCRIBE");

    private final Set<String> refused = new TreeSet<>();
    private final RedisServer server;
    private final RedisOptions options;

    RefusedCommandsIT(Protocol protocol, RedisServer server) {
        this.server = server;
        this.options = RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .protocol(protocol)
                .build();
    }

    @Override
    public String testedOn() {
        return TestedCommands.REFUSED;
    }

    @Override
    public Set<String> answered() {
        return refused;
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void areNotSent(String name) {
        Command<?> command = command(CommandTable.find(name));
        try (RedisClient<String, String> redis = RedisClient.create(options)) {
            assertThatThrownBy(() -> redis.execute(command))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("nothing was sent");
            assertThatThrownBy(() -> redis.exclusive(connection -> connection.execute(command)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nothing was sent");
            assertThat(redis.ping()).isEqualTo("PONG");
        }
        assertThat(server.commandCalls(name.toLowerCase(Locale.ROOT).replace(' ', '|')))
                .isZero();
        refused.add(name);
    }

    private static Command<?> command(CommandSpec spec) {
        CommandBuilder<String, String> command = CommandBuilder.of(spec, Codec.UTF8, Codec.UTF8);
        int words = spec.name().split(" ", -1).length;
        Collections.nCopies(Math.abs(spec.arity()) - words, "x").forEach(command::token);
        return command.returning(Decoders.ANY);
    }
}
