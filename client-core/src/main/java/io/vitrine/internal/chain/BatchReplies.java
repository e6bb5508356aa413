package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.internal.batch.Batch;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came back through the chain for a batch. */
final class BatchReplies {

    private BatchReplies() {}

    /** One result a command: its value, or its {@link RedisException} as a value. */
    static @Nullable Object[] results(@Nullable List<Reply> replies, Pipeline batch) {
        if (replies == null) {
            throw Stages.asRuntime(Stages.orMissing(null));
        }
        if (replies.size() != batch.commands().size()) {
            throw new IllegalStateException("an interceptor answered a batch of "
                    + batch.commands().size() + " commands with " + replies.size() + " replies");
        }
        @Nullable Object[] results = new Object[replies.size()];
        for (int i = 0; i < results.length; i++) {
            Reply reply = replies.get(i);
            results[i] = reply.error() != null ? Stages.asRedisException(reply.error()) : reply.value();
        }
        return results;
    }

    /** The name of the operation. */
    static String operation(Pipeline batch) {
        return ((Batch) batch).operation();
    }
}
