import org.jspecify.annotations.NullMarked;

/**
 * Where the Grafana dashboards, the Prometheus rules and their runbooks are found as resources.
 */
@NullMarked
module io.vitrine.dashboards {
    requires static org.jspecify;
}
