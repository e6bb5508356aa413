package io.vitrine.micrometer;

import static io.vitrine.micrometer.Observations.observe;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.PoolStats;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePool;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names as Prometheus sees them: dashboards and rules are written against these. */
class PrometheusScrapeTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerInterceptor interceptor = MicrometerInterceptor.create(registry);

    @Test
    void callsAreAHistogramInSecondsWithTheBucketsOfTheConvention() {
        observe(interceptor, FakeCall.of("GET").took(Duration.ofMillis(50)), Outcome.OK);

        String scrape = registry.scrape();
        assertThat(scrape)
                .contains("# TYPE db_client_operation_duration_seconds histogram")
                .containsPattern("db_client_operation_duration_seconds_sum\\{[^}]*} 0.05\n")
                .containsPattern("db_client_operation_duration_seconds_bucket\\{[^}]*le=\"0.025\"} 0\n")
                .containsPattern("db_client_operation_duration_seconds_bucket\\{[^}]*le=\"0.05\"} 1\n");
        assertThat(bounds(scrape))
                .containsExactly(
                        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
                        10.0);
    }

    @Test
    void successAndFailureStandSideBySideUnderOneName() {
        observe(interceptor, FakeCall.of("GET"), Outcome.OK);
        observe(interceptor, FakeCall.of("GET"), Outcome.of(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));

        assertThat(registry.scrape())
                .containsPattern("duration_seconds_count\\{[^}]*error_type=\"none\"[^}]*} 1\n")
                .containsPattern("duration_seconds_count\\{[^}]*error_type=\"WRONGTYPE\"[^}]*} 1\n");
    }

    @Test
    void poolsAreGaugesCountersAndHistograms() {
        FakePool pool = new FakePool("app/127.0.0.1:6379");
        pool.stats(new PoolStats(16, 8, 2, 7, 4, 3, 5, 96, 4, 3, 9, 0, 1, 7, 0));
        interceptor.poolOpened(pool);
        interceptor.opened(pool, 1_000_000);
        interceptor.acquired(pool, 1_000_000, true);
        interceptor.released(pool, 1_000_000);
        interceptor.closed(pool, CloseReason.LIFETIME);

        String tags = "\\{[^}]*db_client_connection_pool_name=\"app/127.0.0.1:6379\"[^}]*";
        assertThat(registry.scrape())
                .containsPattern("db_client_connection_count" + tags + "state=\"idle\"[^}]*} 4.0\n")
                .containsPattern("db_client_connection_count" + tags + "state=\"used\"[^}]*} 3.0\n")
                .containsPattern("db_client_connection_max" + tags + "} 16.0\n")
                .containsPattern("db_client_connection_idle_max" + tags + "} 8.0\n")
                .containsPattern("db_client_connection_idle_min" + tags + "} 2.0\n")
                .containsPattern("db_client_connection_pending_requests" + tags + "} 5.0\n")
                .containsPattern("db_client_connection_timeouts_total" + tags + "} 3.0\n")
                .containsPattern("db_client_connection_create_time_seconds_bucket" + tags)
                .containsPattern("db_client_connection_wait_time_seconds_bucket" + tags)
                .containsPattern("db_client_connection_use_time_seconds_bucket" + tags)
                .containsPattern("redis_client_pool_hits_total" + tags + "} 96.0\n")
                .containsPattern("redis_client_pool_misses_total" + tags + "} 4.0\n")
                .containsPattern("redis_client_pool_stale_total" + tags + "} 1.0\n")
                .containsPattern("redis_client_pool_hit_ratio" + tags + "} 0.96\n")
                .containsPattern("redis_client_connection_closed_total" + tags + "reason=\"lifetime\"[^}]*} 1.0\n");
    }

    private static List<Double> bounds(String scrape) {
        return scrape.lines()
                .filter(line -> line.startsWith("db_client_operation_duration_seconds_bucket{"))
                .map(line -> line.replaceAll(".*le=\"([^\"]*)\".*", "$1"))
                .filter(bound -> !bound.equals("+Inf"))
                .map(Double::valueOf)
                .toList();
    }
}
