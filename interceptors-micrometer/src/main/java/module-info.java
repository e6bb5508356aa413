import org.jspecify.annotations.NullMarked;

/**
 * Timers, histograms and pool gauges on Micrometer.
 */
@NullMarked
module io.vitrine.micrometer {
    requires static org.jspecify;
    requires transitive io.vitrine.spi;
    requires transitive micrometer.core;

    exports io.vitrine.micrometer;

    provides io.vitrine.spi.InterceptorProvider with
            io.vitrine.micrometer.MicrometerProvider;
}
