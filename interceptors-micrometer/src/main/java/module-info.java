import org.jspecify.annotations.NullMarked;

/**
 * Timers, histograms and pool gauges on Micrometer.
 */
@NullMarked
module io.vitrine.micrometer {
    requires static org.jspecify;
    requires io.vitrine.spi;
    requires transitive micrometer.core;
}
