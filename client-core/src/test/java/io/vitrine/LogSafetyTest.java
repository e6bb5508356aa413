package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.internal.resp.ServerErrors;
import io.vitrine.options.Credentials;
import io.vitrine.options.CredentialsProvider;
import io.vitrine.options.Tls;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may end up in a log holds no password, and no argument that a server repeats. */
class LogSafetyTest {

    private static final String SECRET = "s3cr3t-pa55";

    static Stream<Object> whatHoldsASecret() {
        Properties properties = new Properties();
        properties.setProperty("vitrine.url", "redis://app:" + SECRET + "@cache:6380/1");
        properties.setProperty("vitrine.interceptors.custom.token", SECRET);
        Tls tls = Tls.ca(Path.of("ca.crt")).clientCertificate(Path.of("c"), Path.of("k"), SECRET.toCharArray());
        return Stream.of(
                RedisOptions.parse("redis://app:" + SECRET + "@cache:6380/1?poolMaxSize=3"),
                RedisOptions.parse("unix://:" + SECRET + "@/run/redis.sock"),
                RedisOptions.fromProperties(properties, "vitrine"),
                RedisOptions.fromEnvironment(Map.of("VITRINE_PASSWORD", SECRET)),
                RedisOptions.builder().credentials("app", SECRET),
                RedisOptions.builder()
                        .credentials(new Leaky())
                        .interceptorSetting("custom.token", SECRET)
                        .build(),
                new Credentials("app", SECRET),
                new Credentials(null, SECRET),
                CredentialsProvider.of("app", SECRET),
                CredentialsProvider.password(SECRET),
                CredentialsProvider.env("app", "PASSWORD", Map.of("PASSWORD", SECRET)),
                tls,
                Tls.system().trustStore(Path.of("t.p12"), SECRET.toCharArray()),
                Tls.system().clientKeyStore(Path.of("k.p12"), SECRET.toCharArray()));
    }

    @ParameterizedTest
    @MethodSource("whatHoldsASecret")
    void noToStringShowsIt(Object holder) {
        assertThat(holder.toString()).doesNotContain(SECRET);
        assertThat(List.of(holder).toString()).doesNotContain(SECRET);
    }

    @Test
    void theUserMayBeSeen() {
        assertThat(new Credentials("app", SECRET)).hasToString("Credentials[user=app, password=***]");
        assertThat(CredentialsProvider.password(SECRET)).hasToString("Credentials[user=default, password=***]");
    }

    @Test
    void argumentsThatAServerRepeatsStayOutOfTheMessage() {
        String text = "ERR unknown command 'JSON.SET', with args beginning with: 'user:42' '$' '" + SECRET + "' ";
        RedisServerException failure = ServerErrors.of(text);

        assertThat(failure)
                .hasMessage("ERR unknown command 'JSON.SET' (docs/failures/server-error.md)")
                .extracting(RedisServerException::serverMessage)
                .isEqualTo(text);
        assertThat(failure.toString()).doesNotContain(SECRET).doesNotContain("user:42");
    }

    @Test
    void aLongOrManyLinedErrorBecomesOneShortLine() {
        assertThat(ServerErrors.of("ERR a\r\n2026-01-01 ERROR forged\tline"))
                .hasMessage("ERR a 2026-01-01 ERROR forged line (docs/failures/server-error.md)");
        assertThat(ServerErrors.of("ERR " + "x".repeat(60_000)).getMessage()).hasSizeLessThan(600);
    }

    /** A provider of somebody's own, which does not mind its {@code toString}. */
    private record Leaky() implements CredentialsProvider {
        @Override
        public Credentials credentials() {
            return new Credentials(null, SECRET);
        }

        @Override
        public String toString() {
            return SECRET;
        }
    }
}
