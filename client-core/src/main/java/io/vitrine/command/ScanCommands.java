package io.vitrine.command;

import io.vitrine.Scan;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import io.vitrine.args.ScoredValue;
import java.util.Map;

/**
 * Iterations that ask for page after page, and what is made of them. Written by hand, because each is many commands.
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public interface ScanCommands<K, V> extends SyncExecutor<K, V> {

    /**
     * All keys that {@code args} let through.
     *
     * @see <a href="https://redis.io/docs/latest/commands/scan/">SCAN</a>, since 2.8.0
     */
    default Scan<K> scan(ScanArgs args) {
        return new Scan<>(cursor -> execute(commandFactories().key().scan(cursor, args)));
    }

    /**
     * All keys of one type, such as {@code hash}, that {@code args} let through.
     *
     * @see <a href="https://redis.io/docs/latest/commands/scan/">SCAN</a> with TYPE, since 6.0.0
     */
    default Scan<K> scan(ScanArgs args, String type) {
        return new Scan<>(cursor -> execute(commandFactories().key().scan(cursor, args, type)));
    }

    /**
     * The fields of a hash with their values.
     *
     * @see <a href="https://redis.io/docs/latest/commands/hscan/">HSCAN</a>, since 2.8.0
     */
    default Scan<Map.Entry<K, V>> hscan(K key, ScanArgs args) {
        return new Scan<>(cursor -> execute(commandFactories().hash().hscan(key, cursor, args)));
    }

    /**
     * The members of a set.
     *
     * @see <a href="https://redis.io/docs/latest/commands/sscan/">SSCAN</a>, since 2.8.0
     */
    default Scan<V> sscan(K key, ScanArgs args) {
        return new Scan<>(cursor -> execute(commandFactories().set().sscan(key, cursor, args)));
    }

    /**
     * The members of a sorted set with their scores.
     *
     * @see <a href="https://redis.io/docs/latest/commands/zscan/">ZSCAN</a>, since 2.8.0
     */
    default Scan<ScoredValue<V>> zscan(K key, ScanArgs args) {
        return new Scan<>(cursor -> execute(commandFactories().sortedSet().zscan(key, cursor, args)));
    }

    /**
     * Deletes all keys that match a pattern, in batches, without blocking the server: pages of SCAN, and UNLINK for each. Not
     * atomic: keys that come while it runs may stay.
     *
     * @param pattern in glob style, such as {@code session:*}
     * @param batch about how many keys the server looks at for a page, at least 1
     * @return the number of keys that were deleted
     */
    default long deleteByPattern(String pattern, int batch) {
        long deleted = 0;
        ScanCursor cursor = ScanCursor.START;
        do {
            ScanPage<K> page = execute(commandFactories()
                    .key()
                    .scan(cursor, ScanArgs.match(pattern).count(batch)));
            if (!page.items().isEmpty()) {
                deleted += execute(commandFactories().key().unlink(page.items()));
            }
            cursor = page.cursor();
        } while (!cursor.isEnd());
        return deleted;
    }
}
