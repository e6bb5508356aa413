import org.jspecify.annotations.NullMarked;

/**
 * Objects as JSON, by Jackson.
 */
@NullMarked
module io.vitrine.codec.json {
    requires static org.jspecify;
    requires transitive io.vitrine.client;
    requires transitive com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;

    exports io.vitrine.codec.json;
}
