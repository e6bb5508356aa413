package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.spi.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {

    static Stream<Arguments> urlsThatAreRead() {
        return Stream.of(
                url("redis://localhost", o -> o),
                url("redis://localhost/", o -> o),
                url("REDIS://localhost", o -> o),
                url(
                        "redis://cache.example.org:6380",
                        o -> o.host("cache.example.org").port(6380)),
                url(
                        "redis://my_cache-1:6380/2",
                        o -> o.host("my_cache-1").port(6380).database(2)),
                url("redis://10.0.0.1:1", o -> o.host("10.0.0.1").port(1)),
                url("redis://h:65535", o -> o.host("h").port(65_535)),
                url("redis://[::1]", o -> o.host("::1")),
                url(
                        "redis://[2001:db8::7]:6380/1",
                        o -> o.host("2001:db8::7").port(6380).database(1)),
                url("redis://[fe80::1%25eth0]:6380", o -> o.host("fe80::1%eth0").port(6380)),
                url("redis://[::ffff:10.0.0.1]", o -> o.host("::ffff:10.0.0.1")),
                url("redis://:pw@localhost", o -> o.password("pw")),
                url("redis://app:pw@localhost", o -> o.credentials("app", "pw")),
                url("redis://app:@localhost", o -> o.credentials("app", "")),
                url("redis://app:a:b:c@localhost", o -> o.credentials("app", "a:b:c")),
                url("redis://app:a@b@localhost", o -> o.credentials("app", "a@b")),
                url("redis://app:a+b@localhost", o -> o.credentials("app", "a+b")),
                url("redis://a%3Ab:%40%2F%3F%23%25@localhost", o -> o.credentials("a:b", "@/?#%")),
                url("redis://:gr%C3%BCn@localhost", o -> o.password("grün")),
                url("redis://localhost?database=3", o -> o.database(3)),
                url("redis://localhost?db=3", o -> o.database(3)),
                url("redis://localhost/0?commandTimeout=250ms", o -> o.commandTimeout(Duration.ofMillis(250))),
                url("redis://localhost?connectTimeout=PT2M", o -> o.connectTimeout(Duration.ofMinutes(2))),
                url(
                        "redis://localhost?readTimeout=1s&writeTimeout=1h",
                        o -> o.readTimeout(Duration.ofSeconds(1)).writeTimeout(Duration.ofHours(1))),
                url("redis://localhost?readTimeout=none", o -> o),
                url("redis://localhost?blockingGrace=2s", o -> o.blockingGrace(Duration.ofSeconds(2))),
                url("redis://localhost?clientName=app%3A1", o -> o.clientName("app:1")),
                url("redis://localhost?maxConnections=20", o -> o.pool(p -> p.maxSize(20))),
                url(
                        "redis://localhost?poolMinIdle=5&poolMaxIdle=50&poolMaxSize=100",
                        o -> o.pool(p -> p.minIdle(5).maxIdle(50).maxSize(100))),
                url(
                        "redis://localhost?poolMaxLifetime=30m&poolLifetimeJitter=3m",
                        o -> o.pool(p -> p.maxLifetime(Duration.ofMinutes(30)).lifetimeJitter(Duration.ofMinutes(3)))),
                url("redis://localhost?poolMaxIdleTime=0", o -> o.pool(p -> p.maxIdleTime(Duration.ZERO))),
                url("redis://localhost?maxBlockingConnections=9", o -> o.maxBlockingConnections(9)),
                url(
                        "redis://localhost?keepAlive=10s,2s,4",
                        o -> o.keepAlive(KeepAlive.of(Duration.ofSeconds(10), Duration.ofSeconds(2), 4))),
                url("redis://localhost?keepAlive=off", o -> o.keepAlive(KeepAlive.OFF)),
                url("redis://localhost?tcpUserTimeout=30s", o -> o.tcpUserTimeout(Duration.ofSeconds(30))),
                url(
                        "redis://localhost?retryMaxAttempts=1",
                        o -> o.retry(RetryPolicy.exponential().maxAttempts(1))),
                url(
                        "redis://localhost?retryBackoff=exponential(8ms,512ms,equal)&retryOnTimeout=never",
                        o -> o.retry(RetryPolicy.exponential()
                                .backoff(Backoff.exponential(Duration.ofMillis(8), Duration.ofMillis(512))
                                        .equalJitter())
                                .onTimeout(RetryPolicy.OnTimeout.NEVER))),
                url(
                        "redis://localhost?retryBackoff=linear(100ms,3s)",
                        o -> o.retry(RetryPolicy.exponential()
                                .backoff(Backoff.linear(Duration.ofMillis(100), Duration.ofSeconds(3))))),
                url(
                        "redis://localhost?retryBackoff=constant(50ms,full)&retryIdempotentWrites=true",
                        o -> o.retry(RetryPolicy.exponential()
                                .backoff(Backoff.constant(Duration.ofMillis(50)).fullJitter())
                                .idempotentWrites(true))),
                url(
                        "redis://localhost?retryBackoff=none",
                        o -> o.retry(RetryPolicy.exponential().backoff(Backoff.none()))),
                url("redis://localhost?protocol=RESP2", o -> o.protocol(Protocol.RESP2)),
                url(
                        "redis://localhost?maxBulkBytes=64MiB&maxDepth=32",
                        o -> o.limits(ProtocolLimits.DEFAULTS
                                .withMaxBulkBytes(64 << 20)
                                .withMaxDepth(32))),
                url("redis://localhost?maxBatchBytes=65536", o -> o.maxBatchBytes(65_536)),
                url(
                        "redis://localhost?failFastOnStart=true&lazyConnect=TRUE&discoverInterceptors=false",
                        o -> o.failFastOnStart(true).lazyConnect(true).discoverInterceptors(false)),
                url("redis://localhost?poolStatsLogInterval=30s", o -> o.poolStatsLogInterval(Duration.ofSeconds(30))),
                url(
                        "redis://localhost?interceptors.otel.enabled=false&interceptors.otel.span.names=a%26b",
                        o -> o.interceptorSetting("otel.enabled", "false")
                                .interceptorSetting("otel.span.names", "a&b")),
                url("rediss://localhost:6380", o -> o.port(6380).tls(Tls.system())),
                url(
                        "rediss://u:p@h:6380/2?maxConnections=20",
                        o -> o.host("h")
                                .port(6380)
                                .database(2)
                                .credentials("u", "p")
                                .tls(Tls.system())
                                .pool(p -> p.maxSize(20))),
                url(
                        "rediss://localhost?tlsVerifyHostname=false&tlsProtocols=TLSv1.3,TLSv1.2",
                        o -> o.tls(Tls.system().verifyHostname(false).protocols("TLSv1.3", "TLSv1.2"))),
                url(
                        "redis://app@localhost?passwordFile=/run/secrets/redis",
                        o -> o.credentials(CredentialsProvider.file("app", Path.of("/run/secrets/redis")))),
                url(
                        "redis://localhost?passwordEnv=REDIS_PASSWORD",
                        o -> o.credentials(CredentialsProvider.env("REDIS_PASSWORD"))),
                url("unix:///run/redis.sock", o -> o.endpoint(Endpoint.unix("/run/redis.sock"))),
                url(
                        "unix:///run/redis.sock?db=1",
                        o -> o.endpoint(Endpoint.unix("/run/redis.sock")).database(1)),
                url(
                        "unix://app:pw@/tmp/a%20b@c.sock",
                        o -> o.endpoint(Endpoint.unix("/tmp/a b@c.sock")).credentials("app", "pw")));
    }

    private static Arguments url(String url, UnaryOperator<RedisOptionsBuilder> meaning) {
        return arguments(url, meaning);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("urlsThatAreRead")
    void aUrlMeansTheSameAsTheBuilder(String url, UnaryOperator<RedisOptionsBuilder> meaning) {
        assertThat(RedisOptions.parse(url))
                .isEqualTo(meaning.apply(RedisOptions.builder()).build());
    }

    static Stream<Arguments> urlsThatAreRefused() {
        return Stream.of(
                arguments("", "no scheme"),
                arguments("localhost:6379", "no scheme"),
                arguments("redis:localhost", "no scheme"),
                arguments("://localhost", "no scheme"),
                arguments("http://localhost", "scheme 'http' is not redis, rediss or unix"),
                arguments("redis+sentinel://a:1,b:2/mymaster/0", "this version speaks to standalone servers"),
                arguments("redis+cluster://a:1,[::1]:2", "this version speaks to standalone servers"),
                arguments("redis://a:1,b:2", "several hosts"),
                arguments("redis://", "no host"),
                arguments("redis://:6379", "no host"),
                arguments("redis:///3", "no host"),
                arguments("redis://localhost:", "port is not a number in 1..65535"),
                arguments("redis://localhost:x", "port is not a number in 1..65535"),
                arguments("redis://localhost:0", "port 0 is not in 1..65535"),
                arguments("redis://localhost:65536", "port 65536 is not in 1..65535"),
                arguments("redis://::1:6379", "an IPv6 address goes in brackets"),
                arguments("redis://[::1", "no IPv6 address in brackets"),
                arguments("redis://[localhost]:1", "no IPv6 address in brackets"),
                arguments("redis://[::1]6379", "no IPv6 address in brackets"),
                arguments("redis://a b", "a space"),
                arguments("redis://a\\b", "a character that no host has"),
                arguments("redis://localhost/0#x", "a #"),
                arguments("redis://localhost/x", "the path '/x' of the URL is not the index of a database"),
                arguments("redis://localhost/-1", "not the index of a database"),
                arguments("redis://localhost/0/1", "not the index of a database"),
                arguments("redis://localhost/0?db=0", "parameter 'db' says again what the path says"),
                arguments(
                        "redis://localhost?db=1&database=1",
                        "parameter 'database' says again what parameter 'db' says"),
                arguments("redis://localhost?db=1&db=2", "parameter 'db' is given twice"),
                arguments("redis://localhost?database=-1", "database -1 is not in 0..2147483647"),
                arguments("redis://app@localhost", "a user without a password"),
                arguments("redis://:pw@localhost?passwordEnv=X", "says again what the user information says"),
                arguments("redis://localhost?passwordEnv=X&passwordFile=y", "says again"),
                arguments("redis://localhost?password=x", "parameter 'password' has a place of its own in a URL"),
                arguments("redis://localhost?tls=true", "parameter 'tls' has a place of its own in a URL"),
                arguments("redis://localhost?port=1", "parameter 'port' has a place of its own in a URL"),
                arguments("redis://localhost?tlsCa=/ca.crt", "use rediss:// or tls=true"),
                arguments("rediss://localhost?tlsCa=/nowhere/ca.crt", "no readable file /nowhere/ca.crt"),
                arguments("rediss://localhost?tlsCertificate=/c", "tlsCertificate is set, but not tlsKey"),
                arguments(
                        "redis://localhost?maxSize=3",
                        "unknown parameter 'maxSize'; the nearest known names are poolMaxSize"),
                arguments("redis://localhost?timeout=3s", "unknown parameter 'timeout'"),
                arguments("redis://localhost?comandTimeout=3s", "the nearest known names are commandTimeout"),
                arguments("redis://localhost?commandTimeout=3", "commandTimeout '3' is not a duration such as 250ms"),
                arguments("redis://localhost?commandTimeout=0", "commandTimeout 0 is not in 1ms..365d"),
                arguments("redis://localhost?commandTimeout=-PT1S", "commandTimeout PT-1S is not in 1ms..365d"),
                arguments(
                        "redis://localhost?commandTimeout=999999999999999h",
                        "commandTimeout PT999999999999999H is not in 1ms..365d"),
                arguments("redis://localhost?commandTimeout=none", "commandTimeout 'none' is not a duration"),
                arguments("redis://localhost?poolMaxSize=0", "poolMaxSize 0 is not in 1..100000"),
                arguments("redis://localhost?poolMaxSize=many", "poolMaxSize 'many' is not a whole number"),
                arguments("redis://localhost?poolMaxSize=2&poolMinIdle=3", "poolMinIdle 3 is not in 0..2"),
                arguments(
                        "redis://localhost?poolLifetimeJitter=1m",
                        "poolLifetimeJitter 1m is longer than poolMaxLifetime 0"),
                arguments("redis://localhost?lazyConnect=yes", "lazyConnect 'yes' is not true or false"),
                arguments("redis://localhost?lazyConnect", "the parameter 'lazyConnect' of the URL has no value"),
                arguments("redis://localhost?a=1&&b=2", "an empty parameter"),
                arguments("redis://localhost?=1", "an empty parameter"),
                arguments("redis://localhost?protocol=resp4", "protocol 'resp4' is not one of resp3, resp2"),
                arguments("redis://localhost?keepAlive=30s", "keepAlive '30s' is not idle,interval,count"),
                arguments(
                        "redis://localhost?keepAlive=500ms,5s,3",
                        "keepAlive idle 500ms is not a whole number of seconds in 1s..32767s"),
                arguments("redis://localhost?retryBackoff=fast", "retryBackoff 'fast' is not a backoff such as"),
                arguments(
                        "redis://localhost?retryBackoff=linear(1s,2s,decorrelated)",
                        "goes with exponential backoff only"),
                arguments("redis://localhost?retryBackoff=linear(2s,1s)", "backoff cap 1s is below its base 2s"),
                arguments("redis://localhost?maxBulkBytes=3GiB", "maxBulkBytes 3221225472 is not in 0..2147483647"),
                arguments("redis://localhost?maxBulkBytes=3GB", "maxBulkBytes '3GB' is not a size such as"),
                arguments("redis://localhost?maxBatchBytes=1", "maxBatchBytes 1 is not in 4096..1073741824"),
                arguments("redis://localhost?clientName=a%20b", "clientName 'a b' is not 1 to 255 printable ASCII"),
                arguments("redis://localhost?interceptors.otel=1", "not of the form <name>.<setting>"),
                arguments("redis://localhost?clientName=%zz", "a % without two hexadecimal digits"),
                arguments("redis://localhost?clientName=%C3", "not UTF-8"),
                arguments("unix://localhost/run/redis.sock", "a unix socket has no host"),
                arguments("unix://run/redis.sock", "a unix socket has no host"),
                arguments("unix://", "a unix socket has no host and an absolute path"),
                arguments("unix:///run/redis.sock?tlsCa=/x", "use rediss:// or tls=true"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("urlsThatAreRefused")
    void aUrlThatIsWrongSaysWhat(String url, String fact) {
        assertThatThrownBy(() -> RedisOptions.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fact)
                .hasMessageEndingWith("(docs/failures/options.md)");
    }

    /** Passwords whose reserved characters somebody forgot to encode, or whose host somebody forgot. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://app:s3cr/et@localhost",
                "redis://app:s3cr?et@localhost",
                "redis://app:s3cr?et=1@localhost",
                "redis://app:s3cr#et@localhost",
                "redis://app:s3cr et@localhost",
                "redis://app:s3cr%et@localhost",
                "redis://:s3cret",
                "redis://app:s3cret",
                "redis://:s3cr?et",
                "redis://app:s3cret@",
                "redis://app:s3cret@local/x",
                "redis://app:s3cret@local:99999",
                "redis://app:s3cret@local?unknown=1",
                "redis://app:s3cret@local?readTimeout=x",
                "http://app:s3cret@local",
                "app:s3cret@local",
                "app:s3cret://local",
                "redis+cluster://app:s3cret@a:1,b:2",
                "unix://app:s3cr/et@/run/redis.sock",
                "unix://app:s3cr?et@/run/redis.sock",
                "rediss://app:s3cret@localhost?tlsKeyStore=/nowhere&tlsKeyStorePassword=s3cret",
                "rediss://localhost?tlsKeyPassword=s3cret",
            })
    void noMessageRepeatsAPassword(String url) {
        assertThatThrownBy(() -> RedisOptions.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("s3cr")
                .doesNotContain("et@")
                .doesNotContain("'et");
    }
}
