package io.vitrine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with the results of a batch as a whole. */
final class Results {

    private Results() {}

    static List<@Nullable Object> valuesOrThrow(List<Result<?>> results) {
        List<@Nullable Object> values = new ArrayList<>(results.size());
        RedisException first = null;
        int firstIndex = -1;
        int failed = 0;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof Result.Err<?> err) {
                failed++;
                if (first == null) {
                    first = err.error();
                    firstIndex = i;
                }
            } else {
                values.add(results.get(i).get());
            }
        }
        if (first != null) {
            throw new PipelineException(first, firstIndex, failed, results.size());
        }
        return values;
    }
}
