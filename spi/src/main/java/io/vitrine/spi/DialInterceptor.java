package io.vitrine.spi;

import java.util.concurrent.CompletionStage;

/**
 * Stands around the opening of a connection: name resolution, TCP, TLS and the handshake. Sees every dial of a
 * client, whatever its {@link DialReason}.
 */
public interface DialInterceptor extends Interceptor {

    /**
     * Passes the dial on, changes it, or answers for it.
     *
     * @param call the dial; valid until the returned stage completes
     * @param next the rest of the chain
     * @return never null; a failure travels as a failed stage
     */
    CompletionStage<Transport> dial(Call<Dial> call, Next<Dial, Transport> next);
}
