package io.vitrine.internal.chain;

import io.vitrine.internal.connection.DialHooks;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Transport;
import java.util.concurrent.CompletionStage;

/** Runs dials through the whole chain: both sections, since a dial has no attempts of its own. */
public final class ChainDialHooks implements DialHooks {

    private final ClientInfo client;
    private final Chain chain;

    public ChainDialHooks(ClientInfo client, Chain chain) {
        this.client = client;
        this.chain = chain;
    }

    @Override
    public CompletionStage<Transport> around(
            Dial dial, long startNanos, long deadlineNanos, Next<Dial, Transport> terminal) {
        CallRecord<Dial> call = new CallRecord<>(
                dial,
                client,
                origin(dial.reason()),
                Waits.BLOCKING,
                startNanos,
                deadlineNanos,
                new PhaseClock(startNanos));
        call.beginDial(dial.endpoint());
        return chain.compose(Hook.DIAL, any -> true, terminal).proceed(call);
    }

    private static Origin origin(DialReason reason) {
        return switch (reason) {
            case DEMAND -> Origin.USER;
            case WARM_UP, RECONNECT -> Origin.HEALTH;
            case PUBSUB -> Origin.PUBSUB;
            case TOPOLOGY, SENTINEL -> Origin.TOPOLOGY;
        };
    }
}
