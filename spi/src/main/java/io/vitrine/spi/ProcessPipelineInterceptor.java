package io.vitrine.spi;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Stands around a batch, a {@link Pipeline}: the user's batch once in the call section, and once per attempt (in a
 * cluster: per node's part) in the attempt section.
 */
public interface ProcessPipelineInterceptor extends Interceptor {

    /**
     * Passes the batch on, tries it again, or answers for it. An error of one command is a {@link Reply} in the
     * list; the stage fails only when the batch as a whole did.
     *
     * @param call the batch on its way; valid until the returned stage completes
     * @param next the rest of the chain
     * @return never null; as many replies as the batch has commands, in their order
     */
    CompletionStage<List<Reply>> processPipeline(Call<Pipeline> call, Next<Pipeline, List<Reply>> next);
}
