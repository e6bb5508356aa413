package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage.Kind;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.PubSubSpecs;

/** The commands of subscribers. */
public enum Operation {
    SUBSCRIBE(Kind.CHANNEL, true),
    PSUBSCRIBE(Kind.PATTERN, true),
    SSUBSCRIBE(Kind.SHARD, true),
    UNSUBSCRIBE(Kind.CHANNEL, false),
    PUNSUBSCRIBE(Kind.PATTERN, false),
    SUNSUBSCRIBE(Kind.SHARD, false);

    private final Kind kind;
    private final boolean subscribing;

    Operation(Kind kind, boolean subscribing) {
        this.kind = kind;
        this.subscribing = subscribing;
    }

    /** The command. */
    CommandSpec spec() {
        return switch (this) {
            case SUBSCRIBE -> PubSubSpecs.SUBSCRIBE;
            case PSUBSCRIBE -> PubSubSpecs.PSUBSCRIBE;
            case SSUBSCRIBE -> PubSubSpecs.SSUBSCRIBE;
            case UNSUBSCRIBE -> PubSubSpecs.UNSUBSCRIBE;
            case PUNSUBSCRIBE -> PubSubSpecs.PUNSUBSCRIBE;
            case SUNSUBSCRIBE -> PubSubSpecs.SUNSUBSCRIBE;
        };
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
