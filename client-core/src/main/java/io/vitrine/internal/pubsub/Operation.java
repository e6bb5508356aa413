package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage.Kind;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.PubSubSpecs;

/** The commands of subscribers. */
public enum Operation {
    SUBSCRIBE(PubSubSpecs.SUBSCRIBE, Kind.CHANNEL, true),
    PSUBSCRIBE(PubSubSpecs.PSUBSCRIBE, Kind.PATTERN, true),
    SSUBSCRIBE(PubSubSpecs.SSUBSCRIBE, Kind.SHARD, true),
    UNSUBSCRIBE(PubSubSpecs.UNSUBSCRIBE, Kind.CHANNEL, false),
    PUNSUBSCRIBE(PubSubSpecs.PUNSUBSCRIBE, Kind.PATTERN, false),
    SUNSUBSCRIBE(PubSubSpecs.SUNSUBSCRIBE, Kind.SHARD, false);

    final CommandSpec spec;
    private final Kind kind;
    private final boolean subscribing;

    Operation(CommandSpec spec, Kind kind, boolean subscribing) {
        this.spec = spec;
        this.kind = kind;
        this.subscribing = subscribing;
    }

    /** What it is about. */
    public Kind kind() {
        return kind;
    }

    /** Whether names are wanted from then on, or no longer. */
    boolean isSubscribing() {
        return subscribing;
    }

    /** The command that subscribes to names of a kind. */
    static Operation subscribing(Kind kind) {
        return switch (kind) {
            case CHANNEL -> SUBSCRIBE;
            case PATTERN -> PSUBSCRIBE;
            case SHARD -> SSUBSCRIBE;
        };
    }
}
