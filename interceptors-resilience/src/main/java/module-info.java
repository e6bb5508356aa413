import org.jspecify.annotations.NullMarked;

/**
 * Policies over Resilience4j: what may be retried, and when a node is left alone.
 */
@NullMarked
module io.vitrine.resilience {
    requires static org.jspecify;
    requires transitive io.vitrine.spi;
    requires transitive io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;

    exports io.vitrine.resilience;

    provides io.vitrine.spi.InterceptorProvider with
            io.vitrine.resilience.ResilienceProvider;
}
