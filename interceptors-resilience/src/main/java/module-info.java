import org.jspecify.annotations.NullMarked;

/**
 * Policies over Resilience4j: what may be retried, and when a node is left alone.
 */
@NullMarked
module io.vitrine.resilience {
    requires static org.jspecify;
    requires io.vitrine.spi;
    requires transitive io.github.resilience4j.circuitbreaker;
}
