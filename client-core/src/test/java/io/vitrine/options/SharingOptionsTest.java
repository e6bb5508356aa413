package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisOptions;
import io.vitrine.options.SharedOptions.WhenFull;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shared connections, the queue in front of them, and subscriptions: defaults, limits, and the same from code and from text. */
class SharingOptionsTest {

    private static final int MIB = 1 << 20;

    @Test
    void theDefaultsAreThoseOfTheDocumentation() {
        RedisOptions options = RedisOptions.builder().build();
        assertThat(options.multiplexed()).isFalse();
        assertThat(options.callbackExecutor()).isNull();

        SharedOptions shared = options.shared();
        assertThat(shared).isEqualTo(SharedOptions.DEFAULT);
        assertThat(shared.connections()).isEqualTo(1);
        assertThat(shared.maxInFlight()).isEqualTo(8_192);
        assertThat(shared.maxInFlightBytes()).isEqualTo(8L * MIB);
        assertThat(shared.maxQueued()).isEqualTo(65_536);
        assertThat(shared.whenFull()).isEqualTo(WhenFull.DELAY);
        assertThat(shared.maxFlushDelay()).isZero();
        assertThat(shared.livenessTimeout()).isNull();
        assertThat(shared.readyCheck()).isTrue();
        assertThat(shared.maxReconnectsPerCall()).isEqualTo(SharedOptions.UNLIMITED);

        assertThat(options.offlineQueue())
                .isEqualTo(new OfflineQueue(1_000, 8L * MIB, OfflineQueue.Overflow.REJECT_NEW));
        assertThat(options.pubSub())
                .isEqualTo(new PubSubOptions(
                        1_024, PubSubOptions.Overflow.DROP_OLDEST, Duration.ofSeconds(30), Duration.ofSeconds(5)));
    }

    private static SharedOptions.Builder allOtherThanDefault() {
        return SharedOptions.builder()
                .connections(2)
                .maxInFlight(100)
                .maxInFlightBytes(64 << 10)
                .maxQueued(200)
                .maxQueuedBytes(2 << 20)
                .whenFull(WhenFull.FAIL)
                .maxFlushDelay(Duration.ofNanos(50_000))
                .livenessTimeout(Duration.ofSeconds(3))
                .readyCheck(false)
                .maxReconnectsPerCall(4);
    }

    @Test
    void toBuilderGivesBackEveryChoice() {
        SharedOptions shared = allOtherThanDefault().build();

        assertThat(shared.toBuilder().build())
                .isEqualTo(shared)
                .hasSameHashCodeAs(shared)
                .hasToString(
                        "SharedOptions[connections=2, maxInFlight=100, maxInFlightBytes=64KiB, maxQueued=200, maxQueuedBytes=2MiB,"
                                + " whenFull=fail, maxFlushDelay=50us, livenessTimeout=3s, readyCheck=false,"
                                + " maxReconnectsPerCall=4]");
    }

    @Test
    void eachChoiceMakesADifference() {
        List<UnaryOperator<SharedOptions.Builder>> changes = List.of(
                b -> b.connections(3),
                b -> b.maxInFlight(101),
                b -> b.maxInFlightBytes(65 << 10),
                b -> b.maxQueued(201),
                b -> b.maxQueuedBytes(1_024),
                b -> b.whenFull(WhenFull.DELAY),
                b -> b.maxFlushDelay(Duration.ZERO),
                b -> b.livenessTimeout(null),
                b -> b.readyCheck(true),
                b -> b.maxReconnectsPerCall(SharedOptions.UNLIMITED));

        assertThat(changes.stream()
                        .map(change -> change.apply(allOtherThanDefault()).build()))
                .doesNotContain(allOtherThanDefault().build())
                .doesNotHaveDuplicates();
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        SharedOptions.Builder builder = SharedOptions.builder().connections(2);
        SharedOptions before = builder.build();
        builder.connections(3);

        assertThat(before.connections()).isEqualTo(2);
        assertThat(builder.build().connections()).isEqualTo(3);
    }

    @Test
    void anOfflineQueueIsAValue() {
        OfflineQueue queue = OfflineQueue.bounded(5);

        assertThat(queue.maxBytes(100).overflow(OfflineQueue.Overflow.DROP_OLDEST))
                .isEqualTo(new OfflineQueue(5, 100, OfflineQueue.Overflow.DROP_OLDEST));
        assertThat(queue).isEqualTo(new OfflineQueue(5, 8L * MIB, OfflineQueue.Overflow.REJECT_NEW));
        assertThat(queue.isEnabled()).isTrue();
        assertThat(OfflineQueue.disabled().isEnabled()).isFalse();
        assertThat(OfflineQueue.disabled().maxLength()).isZero();
    }

    @Test
    void optionsOfSubscriptionsAreAValue() {
        PubSubOptions changed = PubSubOptions.DEFAULT
                .bufferSize(7)
                .overflow(PubSubOptions.Overflow.FAIL_SUBSCRIBER)
                .pingInterval(Duration.ofSeconds(2))
                .pingTimeout(Duration.ofSeconds(1));

        assertThat(changed)
                .isEqualTo(new PubSubOptions(
                        7, PubSubOptions.Overflow.FAIL_SUBSCRIBER, Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("multiplexed", "true"),
            Map.entry("sharedConnections", "2"),
            Map.entry("maxInFlight", "100"),
            Map.entry("maxInFlightBytes", "64KiB"),
            Map.entry("maxQueued", "200"),
            Map.entry("maxQueuedBytes", "2MiB"),
            Map.entry("whenFull", "fail"),
            Map.entry("maxFlushDelay", "50us"),
            Map.entry("livenessTimeout", "3s"),
            Map.entry("readyCheck", "false"),
            Map.entry("maxReconnectsPerCall", "4"),
            Map.entry("reconnect", "linear(100ms,3s)x10"),
            Map.entry("offlineQueue", "50"),
            Map.entry("offlineQueueBytes", "1MiB"),
            Map.entry("offlineQueueOverflow", "drop-oldest"),
            Map.entry("pubSubBuffer", "16"),
            Map.entry("pubSubOverflow", "drop-newest"),
            Map.entry("pubSubPingInterval", "10s"),
            Map.entry("pubSubPingTimeout", "1s"));

    private static RedisOptions inCode() {
        return RedisOptions.builder()
                .multiplexed(true)
                .shared(allOtherThanDefault().build())
                .reconnect(ReconnectStrategy.linear(Duration.ofMillis(100), Duration.ofSeconds(3))
                        .upTo(10))
                .offlineQueue(new OfflineQueue(50, MIB, OfflineQueue.Overflow.DROP_OLDEST))
                .pubSub(new PubSubOptions(
                        16, PubSubOptions.Overflow.DROP_NEWEST, Duration.ofSeconds(10), Duration.ofSeconds(1)))
                .build();
    }

    @Test
    void aUrlSaysAllThatCodeCan() {
        StringBuilder url = new StringBuilder("redis://localhost?");
        TEXTS.forEach((key, text) -> url.append(key).append('=').append(text).append('&'));
        url.setLength(url.length() - 1);

        assertThat(RedisOptions.parse(url.toString())).isEqualTo(inCode());
    }

    @Test
    void propertiesAndTheEnvironmentSayTheSame() {
        Properties properties = new Properties();
        Map<String, String> environment = new HashMap<>();
        TEXTS.forEach((key, text) -> {
            properties.setProperty("vitrine." + key, text);
            environment.put("VITRINE_" + key.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT), text);
        });

        assertThat(RedisOptions.fromProperties(properties, "vitrine")).isEqualTo(inCode());
        assertThat(RedisOptions.fromEnvironment(environment)).isEqualTo(inCode());
    }

    @Test
    void theSummaryShowsThemWhereTheyDifferFromTheDefaults() {
        String summary = inCode().toString();

        assertThat(TEXTS).allSatisfy((key, text) -> assertThat(summary).contains(key + "=" + text));
        assertThat(RedisOptions.builder().build()).hasToString("RedisOptions[redis://localhost:6379/0]");
    }

    @ParameterizedTest
    @CsvSource({"off", "OFF", "0"})
    void theOfflineQueueIsSwitchedOffByAWord(String text) {
        RedisOptions options = RedisOptions.parse("redis://localhost?offlineQueue=" + text);

        assertThat(options.offlineQueue()).isEqualTo(OfflineQueue.disabled());
        assertThat(options).hasToString("RedisOptions[redis://localhost:6379/0, offlineQueue=off]");
    }

    @Test
    void theOrderOfKeysThatBelongTogetherIsNoMatter() {
        assertThat(RedisOptions.parse("redis://localhost?offlineQueueOverflow=drop-oldest&offlineQueue=50"))
                .isEqualTo(RedisOptions.parse("redis://localhost?offlineQueue=50&offlineQueueOverflow=drop-oldest"));
    }

    @ParameterizedTest
    @CsvSource({
        "sharedConnections, 0, 1..64",
        "sharedConnections, 65, 1..64",
        "maxInFlight, 0, 1..1000000",
        "maxInFlightBytes, 1023, 1024..1073741824",
        "maxInFlightBytes, 2GiB, 1024..1073741824",
        "maxQueued, 0, 1..10000000",
        "maxFlushDelay, 366d, 0..365d",
        "livenessTimeout, 0, 1ms..365d",
        "maxReconnectsPerCall, 0, 1..2147483647",
        "offlineQueue, -1, 0..10000000",
        "offlineQueueBytes, 0, 1..9223372036854775807",
        "pubSubBuffer, 0, 1..10000000",
        "pubSubPingInterval, 0, 1ms..365d",
        "pubSubPingTimeout, 0, 1ms..365d"
    })
    void aValueOutOfItsLimitsIsRefusedWithThem(String key, String text, String limits) {
        assertThatThrownBy(() -> RedisOptions.parse("redis://localhost?" + key + "=" + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(key + " ", "is not in " + limits, "(docs/failures/options.md)");
    }

    @ParameterizedTest
    @CsvSource({
        "multiplexed, perhaps, true or false",
        "whenFull, wait, 'delay, fail'",
        "offlineQueueOverflow, drop-newest, 'reject-new, drop-oldest'",
        "pubSubOverflow, block, 'drop-oldest, drop-newest, fail-subscriber'",
        "offlineQueue, many, a whole number"
    })
    void aWordThatIsNoneOfTheChoicesIsRefusedWithThem(String key, String text, String choices) {
        assertThatThrownBy(() -> RedisOptions.parse("redis://localhost?" + key + "=" + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(key + " '" + text + "'", choices);
    }

    @Test
    void aQueueOfNoneIsSaidByItsName() {
        assertThatThrownBy(() -> OfflineQueue.bounded(0)).hasMessageContaining("offlineQueue 0 is not in 1..10000000");
    }
}
