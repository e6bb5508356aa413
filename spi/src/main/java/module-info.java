import org.jspecify.annotations.NullMarked;

/**
 * What the author of an interceptor may see: the three hooks and their continuation, the call with its
 * timeline and outcome, observers, providers found on the class path, and listeners for what is not a call.
 */
@NullMarked
module io.vitrine.spi {
    requires static org.jspecify;

    exports io.vitrine.spi;
    exports io.vitrine.spi.telemetry;
}
