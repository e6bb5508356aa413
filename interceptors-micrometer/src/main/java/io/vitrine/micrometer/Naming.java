package io.vitrine.micrometer;

/** Which names the timer of calls goes by. */
public enum Naming {
    /**
     * {@code db.client.operation.duration} with the attributes of OpenTelemetry's conventions: the same series as an OpenTelemetry
     * SDK gives by way of a collector.
     */
    SEMANTIC,
    /** {@code redis.command.duration} with {@code cmd} and {@code status}, as dashboards for go-redis hooks expect it. */
    CLASSIC
}
