import org.jspecify.annotations.NullMarked;

/**
 * What tests of Redis code need: real servers of every kind, a proxy that injects faults, a server that
 * follows a script, and an interceptor that records.
 */
@NullMarked
module io.vitrine.testkit {
    requires static org.jspecify;
    requires transitive io.vitrine.client;
    requires org.slf4j;
    requires jdk.management;
    requires static org.junit.jupiter.api;
    requires static testcontainers;

    exports io.vitrine.testkit;
    exports io.vitrine.testkit.fake;
}
