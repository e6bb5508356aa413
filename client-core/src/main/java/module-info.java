import org.jspecify.annotations.NullMarked;

/**
 * The Redis client: what a user imports, commands and their options.
 */
@NullMarked
module io.vitrine.client {
    requires static org.jspecify;
    requires transitive io.vitrine.spi;
    requires org.slf4j;
    requires static jdk.net;

    exports io.vitrine;
    exports io.vitrine.args;
    exports io.vitrine.args.probabilistic;
    exports io.vitrine.args.search;
    exports io.vitrine.args.timeseries;
    exports io.vitrine.command;
    exports io.vitrine.options;

    uses io.vitrine.spi.InterceptorProvider;
}
