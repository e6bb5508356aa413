package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.args.ClientDetails;
import io.vitrine.args.ClientKillArgs;
import io.vitrine.args.ClientLibraryField;
import io.vitrine.args.ClientType;
import io.vitrine.args.PauseMode;
import io.vitrine.args.TrackingInfo;
import io.vitrine.args.UnblockMode;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OnEveryServer
class ConnectionCommandsIT extends CommandsOnServer {

    ConnectionCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void messagesComeBack() {
        assertThat(redis.ping()).isEqualTo("PONG");
        assertThat(redis.ping("hello")).isEqualTo("hello");
        assertThat(redis.echo("hello")).isEqualTo("hello");
    }

    @Test
    void aConnectionIsNamedAndTold() {
        redis.exclusive(connection -> {
            connection.clientSetname("me");
            assertThat(connection.clientGetname()).isEqualTo("me");
            ClientDetails self = connection.clientInfo();
            assertThat(self.id()).isEqualTo(connection.clientId());
            assertThat(self.name()).isEqualTo("me");
            assertThat(self.protocol()).isEqualTo(protocol == Protocol.RESP3 ? 3 : 2);
            assertThat(connection.clientGetredir()).isEqualTo(-1);
            TrackingInfo tracking = connection.clientTrackinginfo();
            assertThat(tracking.isOn()).isFalse();
            assertThat(tracking.redirect()).isEqualTo(-1);
            connection.clientSetname("");
            assertThat(connection.clientGetname()).isNull();
            return null;
        });
    }

    @Test
    void aConnectionKeepsOutOfEvictionAndOfFigures() {
        redis.exclusive(connection -> {
            connection.clientNoEvict(true);
            assertThat(connection.clientInfo().field("flags")).contains("e");
            connection.clientNoEvict(false);
            requireVersion(7, 2);
            connection.clientNoTouch(true);
            assertThat(connection.clientInfo().field("flags")).contains("T");
            connection.clientNoTouch(false);
            connection.clientSetinfo(ClientLibraryField.NAME, "x");
            connection.clientSetinfo(ClientLibraryField.VERSION, "1");
            assertThat(connection.clientInfo().field("lib-name")).isEqualTo("x");
            return null;
        });
    }

    @Test
    void clientsAreListedAndKilled() {
        try (RedisClient<String, String> victim = RedisClient.create(RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .protocol(protocol)
                .build())) {
            long id = victim.clientId();
            assertThat(redis.clientList()).anyMatch(client -> client.id() == id);
            assertThat(redis.clientList(id))
                    .singleElement()
                    .satisfies(client -> assertThat(client.user()).isEqualTo("default"));
            assertThat(redis.clientList(ClientType.NORMAL)).anyMatch(client -> client.id() == id);
            assertThat(redis.clientList(ClientType.PUBSUB)).isEmpty();
            assertThat(redis.clientKill(ClientKillArgs.id(id).type(ClientType.NORMAL)))
                    .isEqualTo(1);
            assertThat(redis.clientKill(ClientKillArgs.id(id))).isZero();
            assertThat(redis.clientUnblock(redis.clientId(), UnblockMode.TIMEOUT))
                    .isFalse();
        }
    }

    @Test
    void clientsArePaused() {
        redis.clientPause(Duration.ofSeconds(20), PauseMode.WRITE);
        assertThat(redis.get("k")).isNull();
        redis.clientUnpause();
        redis.set("k", "v");
        redis.clientPause(Duration.ofMillis(1));
        assertThat(redis.get("k")).isEqualTo("v");
    }

    @Test
    void aBlockedClientIsWoken() {
        long id = redis.exclusive(connection -> {
            long self = connection.clientId();
            CompletableFuture<Boolean> woken = CompletableFuture.supplyAsync(
                    () -> {
                        Awaitility.await().until(() -> redis.clientUnblock(self, UnblockMode.TIMEOUT));
                        return true;
                    },
                    task -> new Thread(task).start());
            assertThat(connection.blpop(Duration.ofSeconds(30), "nothing")).isNull();
            assertThat(woken.join()).isTrue();
            return self;
        });
        assertThat(id).isPositive();
    }
}
