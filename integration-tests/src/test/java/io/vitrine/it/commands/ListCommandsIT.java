package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.args.InsertPosition;
import io.vitrine.args.KeyValue;
import io.vitrine.args.LPosArgs;
import io.vitrine.args.ListSide;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OnEveryServer
class ListCommandsIT extends CommandsOnServer {

    private static final Duration SHORT = Duration.ofMillis(20);

    ListCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    private List<String> all(String key) {
        return redis.lrange(key, 0, -1);
    }

    @Test
    void elementsArePushedAndTaken() {
        assertThat(redis.rpush("l", "b", "c")).isEqualTo(2);
        assertThat(redis.lpush("l", "a")).isEqualTo(3);
        assertThat(redis.lpushx("nothing", "x")).isZero();
        assertThat(redis.rpushx("l", "d", "e")).isEqualTo(5);
        assertThat(redis.lpushx("l", "z")).isEqualTo(6);
        assertThat(redis.llen("l")).isEqualTo(6);
        assertThat(redis.lpop("l")).isEqualTo("z");
        assertThat(redis.rpop("l")).isEqualTo("e");
        assertThat(redis.lpop("l", 2)).containsExactly("a", "b");
        assertThat(redis.rpop("l", 5)).containsExactly("d", "c");
        assertThat(redis.lpop("l")).isNull();
        assertThat(redis.lpop("l", 2)).isEmpty();
    }

    @Test
    void elementsAreReadAndChanged() {
        redis.rpush("l", "a", "b", "c", "b");
        assertThat(redis.lindex("l", -2)).isEqualTo("c");
        assertThat(redis.lindex("l", 9)).isNull();
        assertThat(redis.linsert("l", InsertPosition.BEFORE, "c", "x")).isEqualTo(5);
        assertThat(redis.linsert("l", InsertPosition.AFTER, "nothing", "x")).isEqualTo(-1);
        redis.lset("l", 0, "A");
        assertThat(all("l")).containsExactly("A", "b", "x", "c", "b");
        assertThat(redis.lrem("l", -1, "b")).isEqualTo(1);
        redis.ltrim("l", 1, 2);
        assertThat(all("l")).containsExactly("b", "x");
    }

    @Test
    void elementsAreFound() {
        redis.rpush("l", "a", "b", "a", "a");
        assertThat(redis.lpos("l", "a")).isZero();
        assertThat(redis.lpos("l", "nothing")).isNull();
        assertThat(redis.lpos("l", "a", LPosArgs.rank(-1))).isEqualTo(3);
        assertThat(redis.lpos("l", "a", 0)).containsExactly(0L, 2L, 3L);
        assertThat(redis.lpos("l", "a", 2, LPosArgs.rank(2).maxLen(3))).containsExactly(2L);
        assertThat(redis.lpos("l", "nothing", 0)).isEmpty();
    }

    @Test
    void elementsMoveFromListToList() {
        redis.rpush("l", "a", "b", "c");
        assertThat(redis.lmove("l", "m", ListSide.LEFT, ListSide.RIGHT)).isEqualTo("a");
        assertThat(redis.rpoplpush("l", "m")).isEqualTo("c");
        assertThat(all("m")).containsExactly("c", "a");
        assertThat(redis.lmove("nothing", "m", ListSide.LEFT, ListSide.LEFT)).isNull();
        requireCommand("lmpop");
        assertThat(redis.lmpop(ListSide.RIGHT, 5, List.of("nothing", "m")))
                .isEqualTo(new KeyValue<>("m", List.of("a", "c")));
        assertThat(redis.lmpop(ListSide.RIGHT, 5, List.of("nothing"))).isNull();
    }

    @Test
    void blockingCommandsTakeWhatIsThere() {
        redis.rpush("l", "a", "b", "c", "d", "e");
        assertThat(redis.blpop(SHORT, "nothing", "l")).isEqualTo(new KeyValue<>("l", "a"));
        assertThat(redis.brpop(SHORT, "l")).isEqualTo(new KeyValue<>("l", "e"));
        assertThat(redis.blmove("l", "m", ListSide.LEFT, ListSide.LEFT, SHORT)).isEqualTo("b");
        assertThat(redis.brpoplpush("l", "m", Duration.ofSeconds(1))).isEqualTo("d");
        requireCommand("blmpop");
        assertThat(redis.blmpop(SHORT, ListSide.LEFT, 5, List.of("l"))).isEqualTo(new KeyValue<>("l", List.of("c")));
    }

    @Test
    void blockingCommandsEndWithTheTime() {
        assertThat(redis.blpop(SHORT, "nothing")).isNull();
        assertThat(redis.brpop(SHORT, List.of("nothing"))).isNull();
        assertThat(redis.blmove("nothing", "m", ListSide.LEFT, ListSide.LEFT, SHORT))
                .isNull();
        assertThat(redis.brpoplpush("nothing", "m", SHORT)).isNull();
        requireCommand("blmpop");
        assertThat(redis.blmpop(SHORT, ListSide.LEFT, 1, List.of("nothing"))).isNull();
    }

    @Test
    void aBlockingCommandWakesWhenThereIsAnElement() {
        RedisOptions options = RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .protocol(protocol)
                .build();
        try (RedisClient<String, String> waiting = RedisClient.create(options)) {
            CompletableFuture<KeyValue<String, String>> popped = CompletableFuture.supplyAsync(
                    () -> waiting.blpop(Duration.ofSeconds(30), "l"), task -> new Thread(task).start());
            Awaitility.await().until(() -> "1".equals(redis.info("clients").field("blocked_clients")));
            redis.rpush("l", "woken");
            assertThat(popped.join()).isEqualTo(new KeyValue<>("l", "woken"));
        }
    }
}
