package io.vitrine.micrometer;

import io.micrometer.core.instrument.Tags;
import io.vitrine.spi.ClientInfo;

/**
 * The names of meters and tags. {@code db.*}, {@code server.*} and {@code error.type} are those of OpenTelemetry's semantic conventions
 * 1.45; {@code redis.client.library}, {@code redis.client.operation.retry_attempts} and {@code redis.client.connection.closed} those of Redis'
 * cross-client metrics 0.2; the other {@code redis.client.*} names are our own.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/database/redis/">Semantic conventions for Redis</a>
 */
final class MeterNames {

    static final String OPERATION_DURATION = "db.client.operation.duration";
    static final String PHASE_DURATION = "redis.client.operation.phase.duration";
    static final String CLASSIC_DURATION = "redis.command.duration";

    static final String CONNECTION_COUNT = "db.client.connection.count";
    static final String CONNECTION_MAX = "db.client.connection.max";
    static final String CONNECTION_IDLE_MAX = "db.client.connection.idle.max";
    static final String CONNECTION_IDLE_MIN = "db.client.connection.idle.min";
    static final String CONNECTION_PENDING = "db.client.connection.pending_requests";
    static final String CONNECTION_TIMEOUTS = "db.client.connection.timeouts";
    static final String CONNECTION_CREATE_TIME = "db.client.connection.create_time";
    static final String CONNECTION_WAIT_TIME = "db.client.connection.wait_time";
    static final String CONNECTION_USE_TIME = "db.client.connection.use_time";
    static final String CONNECTION_CLOSED = "redis.client.connection.closed";
    static final String POOL_HITS = "redis.client.pool.hits";
    static final String POOL_MISSES = "redis.client.pool.misses";
    static final String POOL_STALE = "redis.client.pool.stale";
    static final String POOL_HIT_RATIO = "redis.client.pool.hit.ratio";

    static final String DB_SYSTEM_NAME = "db.system.name";
    static final String DB_NAMESPACE = "db.namespace";
    static final String DB_OPERATION_NAME = "db.operation.name";
    static final String DB_RESPONSE_STATUS_CODE = "db.response.status_code";
    static final String ERROR_TYPE = "error.type";
    static final String SERVER_ADDRESS = "server.address";
    static final String SERVER_PORT = "server.port";
    static final String LIBRARY = "redis.client.library";
    static final String RETRY_ATTEMPTS = "redis.client.operation.retry_attempts";
    static final String PHASE = "redis.client.phase";
    static final String POOL_NAME = "db.client.connection.pool.name";
    static final String CONNECTION_STATE = "db.client.connection.state";
    static final String CLOSE_REASON = "redis.client.connection.close.reason";
    static final String CLASSIC_COMMAND = "cmd";
    static final String CLASSIC_STATUS = "status";

    /** The value of a tag that says nothing: its key must be there all the same. */
    static final String NONE = "none";

    /** The conventional value of {@code error.type} for what has no better one. */
    static final String OTHER_ERROR = "_OTHER";

    private MeterNames() {}

    /** The tags of everything that a client of this library reports. */
    static Tags library(ClientInfo client) {
        return Tags.of(DB_SYSTEM_NAME, "redis", LIBRARY, "vitrine:" + client.libraryVersion());
    }
}
