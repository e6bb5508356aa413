package io.vitrine.otel;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.vitrine.spi.Phase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The names of what is emitted. Keys {@code db.*}, {@code server.*}, {@code network.*} and {@code error.type} are those of
 * OpenTelemetry's semantic conventions 1.45, {@code redis.client.library} and {@code redis.client.operation.retry_attempts} those of
 * Redis' cross-client metrics 0.2; both are copied, for some of them are still in development and live in no stable artifact. The
 * other {@code redis.client.*} keys are our own.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/database/redis/">Semantic conventions for Redis</a>
 */
final class Names {

    static final String SCOPE = "io.vitrine";
    static final String SCHEMA_URL = "https://opentelemetry.io/schemas/1.45.0";
    static final String DIAL = "DIAL";
    static final String REDIS = "redis";

    /** The conventional value of {@code error.type} for what has no better one. */
    static final String OTHER_ERROR = "_OTHER";

    static final String OPERATION_DURATION = "db.client.operation.duration";

    /** Upper bounds in seconds: those of the convention and more below 1 ms, where Redis lives. */
    static final List<Double> DURATION_BUCKETS =
            List.of(0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 10.0);

    static final AttributeKey<String> DB_SYSTEM_NAME = stringKey("db.system.name");
    static final AttributeKey<String> DB_NAMESPACE = stringKey("db.namespace");
    static final AttributeKey<String> DB_OPERATION_NAME = stringKey("db.operation.name");
    static final AttributeKey<Long> DB_OPERATION_BATCH_SIZE = longKey("db.operation.batch.size");
    static final AttributeKey<String> DB_RESPONSE_STATUS_CODE = stringKey("db.response.status_code");
    static final AttributeKey<String> DB_STORED_PROCEDURE_NAME = stringKey("db.stored_procedure.name");
    static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");
    static final AttributeKey<String> SERVER_ADDRESS = stringKey("server.address");
    static final AttributeKey<Long> SERVER_PORT = longKey("server.port");
    static final AttributeKey<String> NETWORK_PEER_ADDRESS = stringKey("network.peer.address");
    static final AttributeKey<Long> NETWORK_PEER_PORT = longKey("network.peer.port");

    static final AttributeKey<String> LIBRARY = stringKey("redis.client.library");
    static final AttributeKey<Long> RETRY_ATTEMPTS = longKey("redis.client.operation.retry_attempts");
    static final AttributeKey<String> DIAL_REASON = stringKey("redis.client.dial.reason");
    static final AttributeKey<Boolean> DIAL_TLS = booleanKey("redis.client.dial.tls");

    private static final Map<Phase, AttributeKey<Double>> PHASE_DURATIONS = new EnumMap<>(Phase.class);

    static {
        for (Phase phase : Phase.values()) {
            PHASE_DURATIONS.put(phase, doubleKey("redis.client.phase." + phase.label() + ".duration"));
        }
    }

    private Names() {}

    /** The key under which a span holds the seconds spent in a phase: {@code redis.client.phase.dns.duration}. */
    static AttributeKey<Double> duration(Phase phase) {
        return requireNonNull(PHASE_DURATIONS.get(phase));
    }
}
