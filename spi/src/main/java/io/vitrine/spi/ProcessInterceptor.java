package io.vitrine.spi;

import java.util.concurrent.CompletionStage;

/** Stands around one command: once per call in the call section, once per attempt in the attempt section. */
public interface ProcessInterceptor extends Interceptor {

    /**
     * Passes the command on, tries it again, or answers for it.
     *
     * @param call the command on its way; valid until the returned stage completes
     * @param next the rest of the chain
     * @return never null; a failure travels as a failed stage
     */
    CompletionStage<Reply> process(Call<Command> call, Next<Command, Reply> next);
}
