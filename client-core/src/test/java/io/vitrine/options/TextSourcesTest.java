package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextSourcesTest {

    @Test
    void propertiesBelowAPrefixAreOptions() {
        Properties properties = properties(
                "app.redis.host", "cache",
                "app.redis.port", "6380",
                "app.redis.database", "2",
                "app.redis.user", "app",
                "app.redis.password", "s3cret",
                "app.redis.poolMaxSize", "20",
                "app.redis.interceptors.otel.span.names", "short",
                "app.name", "not ours");

        assertThat(RedisOptions.fromProperties(properties, "app.redis"))
                .isEqualTo(RedisOptions.fromProperties(properties, "app.redis."))
                .isEqualTo(RedisOptions.builder()
                        .host("cache")
                        .port(6380)
                        .database(2)
                        .credentials("app", "s3cret")
                        .pool(p -> p.maxSize(20))
                        .interceptorSetting("otel.span.names", "short")
                        .build());
    }

    @Test
    void anEmptyPrefixTakesAllKeys() {
        assertThat(RedisOptions.fromProperties(properties("url", "redis://cache"), ""))
                .isEqualTo(RedisOptions.builder().host("cache").build());
        assertThatThrownBy(() -> RedisOptions.fromProperties(properties("user.home", "/"), ""))
                .hasMessageContaining("unknown property 'user.home'");
    }

    @Test
    void defaultsOfPropertiesCount() {
        Properties properties = new Properties(properties("vitrine.database", "5"));

        assertThat(RedisOptions.fromProperties(properties, "vitrine").database())
                .isEqualTo(5);
    }

    @Test
    void aKeyOfItsOwnWinsOverTheUrl() {
        RedisOptions options = RedisOptions.fromProperties(
                properties(
                        "vitrine.url", "redis://app:old@cache:6380/2?commandTimeout=1s&readTimeout=1s",
                        "vitrine.password", "s3cret",
                        "vitrine.database", "3",
                        "vitrine.readTimeout", "none",
                        "vitrine.port", "6381"),
                "vitrine");

        assertThat(options)
                .isEqualTo(RedisOptions.builder()
                        .host("cache")
                        .port(6381)
                        .database(3)
                        .credentials("app", "s3cret")
                        .commandTimeout(Duration.ofSeconds(1))
                        .build());
    }

    @Test
    void anUnknownPropertyIsNamedWithItsNeighbours() {
        assertThatThrownBy(() -> RedisOptions.fromProperties(properties("vitrine.poolSize", "3"), "vitrine"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown property 'vitrine.poolSize'")
                .hasMessageContaining("poolMaxSize")
                .hasMessageContaining("docs/options.md");
    }

    @Test
    void theSameThingTwiceIsRefused() {
        assertThatThrownBy(() -> RedisOptions.fromProperties(
                        properties("vitrine.poolMaxSize", "3", "vitrine.maxConnections", "4"), "vitrine"))
                .hasMessageContaining(
                        "property 'vitrine.poolMaxSize' says again what property 'vitrine.maxConnections' says");
        assertThatThrownBy(() -> RedisOptions.fromEnvironment(
                        Map.of("VITRINE_PASSWORD", "s3cret", "VITRINE_PASSWORD_FILE", "/run/secrets/redis")))
                .hasMessageContaining(
                        "'VITRINE_PASSWORD_FILE' says again what environment variable 'VITRINE_PASSWORD'");
    }

    @Test
    void environmentVariablesAreOptions() {
        RedisOptions options = RedisOptions.fromEnvironment(Map.of(
                "VITRINE_URL", "rediss://cache",
                "VITRINE_POOL_MAX_SIZE", "20",
                "VITRINE_COMMAND_TIMEOUT", "250ms",
                "VITRINE_RETRY_ON_TIMEOUT", "NEVER",
                "VITRINE_INTERCEPTORS_OTEL_ENABLED", "false",
                "VITRINE_INTERCEPTORS_MICROMETER_MAX_SERIES__PER_METER", "9",
                "PATH", "/bin"));

        assertThat(options)
                .isEqualTo(RedisOptions.builder()
                        .host("cache")
                        .tls(Tls.system())
                        .pool(p -> p.maxSize(20))
                        .commandTimeout(Duration.ofMillis(250))
                        .retry(RetryPolicy.exponential().onTimeout(RetryPolicy.OnTimeout.NEVER))
                        .interceptorSetting("otel.enabled", "false")
                        .interceptorSetting("micrometer.maxSeries.perMeter", "9")
                        .build());
    }

    @Test
    void tlsCanBeSwitchedByOneVariable() {
        Map<String, String> on = Map.of("VITRINE_TLS", "true", "VITRINE_TLS_VERIFY_HOSTNAME", "false");
        Map<String, String> off = Map.of("VITRINE_TLS", "false", "VITRINE_TLS_VERIFY_HOSTNAME", "false");

        assertThat(RedisOptions.fromEnvironment(on).tls())
                .isEqualTo(Tls.system().verifyHostname(false));
        assertThat(RedisOptions.fromEnvironment(off).tls()).isNull();
        assertThat(RedisOptions.fromEnvironment(Map.of("VITRINE_URL", "rediss://h", "VITRINE_TLS", "false"))
                        .tls())
                .isNull();
    }

    @Test
    void anUnknownVariableIsNamedWithItsNeighbours() {
        assertThatThrownBy(() -> RedisOptions.fromEnvironment(Map.of("VITRINE_REDIS_URL", "redis://h")))
                .hasMessageContaining("unknown environment variable 'VITRINE_REDIS_URL'")
                .hasMessageContaining("VITRINE_URL");
        assertThatThrownBy(() -> RedisOptions.fromEnvironment(Map.of("VITRINE_POOL_MAXSIZE", "3")))
                .hasMessageContaining("unknown environment variable 'VITRINE_POOL_MAXSIZE'")
                .hasMessageContaining("VITRINE_POOL_MAX_SIZE");
    }

    @Test
    void variablesOfTestsAndOfTheDemoAreNotLookedAt() {
        assertThat(RedisOptions.fromEnvironment(Map.of(
                        "VITRINE_REDIS_SERVER", "/usr/bin/redis-server",
                        "VITRINE_REDIS_IMAGE", "redis:8",
                        "VITRINE_DEMO_DURATION", "10s",
                        "VITRINE_TEST_X", "")))
                .isEqualTo(RedisOptions.builder().build());
    }

    @Test
    void aPasswordInAVariableIsReadFromTheEnvironmentThatWasGiven() {
        RedisOptions options = RedisOptions.fromEnvironment(
                Map.of("VITRINE_URL", "redis://app@cache?passwordEnv=REDIS_PASSWORD", "REDIS_PASSWORD", "s3cret"));

        assertThat(options.credentials().credentials()).isEqualTo(new Credentials("app", "s3cret"));
    }

    @Test
    void aBadValueIsNamedWithKeyValueAndLimit() {
        assertThatThrownBy(() -> RedisOptions.fromEnvironment(Map.of("VITRINE_POOL_MAX_SIZE", "0")))
                .hasMessage("poolMaxSize 0 is not in 1..100000 (docs/failures/options.md)");
    }

    private static Properties properties(String... keysAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.setProperty(keysAndValues[i], keysAndValues[i + 1]);
        }
        return properties;
    }
}
