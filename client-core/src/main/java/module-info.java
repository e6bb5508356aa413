import org.jspecify.annotations.NullMarked;

/**
 * What a user of the client imports: the client, its options and its exceptions.
 */
@NullMarked
module io.vitrine.client {
    requires static org.jspecify;
    requires transitive io.vitrine.spi;
    requires org.slf4j;
}
