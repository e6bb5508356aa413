package io.vitrine.internal.config;

import io.vitrine.options.OfflineQueue;
import io.vitrine.options.PubSubOptions;
import io.vitrine.options.SharedOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The options about shared connections, the offline queue and subscriptions. */
final class SharingKeys {

    static final List<Option> ALL = List.of(
            Option.of(
                    "multiplexed",
                    "multiplexed()",
                    "Whether plain blocking calls share connections instead of taking one each.",
                    (draft, key, text) -> draft.options().multiplexed(OptionText.flag(key, text)),
                    options -> "" + options.multiplexed()),
            shared(
                    "sharedConnections",
                    "connections",
                    "The shared connections to a node.",
                    (shared, key, text) -> shared.connections(OptionText.integer(key, text)),
                    shared -> "" + shared.connections()),
            shared(
                    "maxInFlight",
                    "maxInFlight",
                    "How many calls may be unanswered on a shared connection; more wait in line.",
                    (shared, key, text) -> shared.maxInFlight(OptionText.integer(key, text)),
                    shared -> "" + shared.maxInFlight()),
            shared(
                    "maxInFlightBytes",
                    "maxInFlightBytes",
                    "About how many bytes of calls may be unanswered on a shared connection.",
                    (shared, key, text) -> shared.maxInFlightBytes(OptionText.size(key, text)),
                    shared -> OptionText.formatSize(shared.maxInFlightBytes())),
            shared(
                    "maxQueued",
                    "maxQueued",
                    "How many asynchronous calls may stand in line; the next one fails.",
                    (shared, key, text) -> shared.maxQueued(OptionText.integer(key, text)),
                    shared -> "" + shared.maxQueued()),
            shared(
                    "maxQueuedBytes",
                    "maxQueuedBytes",
                    "About how many bytes the asynchronous calls may have that wait to be written.",
                    (shared, key, text) -> shared.maxQueuedBytes(OptionText.size(key, text)),
                    shared -> OptionText.formatSize(shared.maxQueuedBytes())),
            shared(
                    "whenFull",
                    "whenFull",
                    "What an asynchronous call does when `maxInFlight` are unanswered: `delay` or `fail`.",
                    (shared, key, text) -> shared.whenFull(OptionText.choice(key, text, SharedOptions.WhenFull.class)),
                    shared -> OptionText.format(shared.whenFull())),
            shared(
                    "maxFlushDelay",
                    "maxFlushDelay",
                    "How long a write may be held back to travel with others; `0` for not at all.",
                    (shared, key, text) -> shared.maxFlushDelay(OptionText.duration(key, text)),
                    shared -> OptionText.format(shared.maxFlushDelay())),
            shared(
                    "livenessTimeout",
                    "livenessTimeout",
                    "A shared connection on which replies are due and nothing came for so long is closed; unset for the"
                            + " command timeout.",
                    (shared, key, text) -> shared.livenessTimeout(OptionText.duration(key, text)),
                    shared -> formatOrNull(shared.livenessTimeout())),
            shared(
                    "readyCheck",
                    "readyCheck",
                    "Whether a server that is loading its data is waited for before a shared connection is used.",
                    (shared, key, text) -> shared.readyCheck(OptionText.flag(key, text)),
                    shared -> "" + shared.readyCheck()),
            shared(
                    "maxReconnectsPerCall",
                    "maxReconnectsPerCall",
                    "How many dials may fail while a call waits before it fails too; unset for no limit.",
                    (shared, key, text) -> shared.maxReconnectsPerCall(OptionText.integer(key, text)),
                    shared -> shared.maxReconnectsPerCall() == SharedOptions.UNLIMITED
                            ? null
                            : "" + shared.maxReconnectsPerCall()),
            Option.of(
                    "reconnect",
                    "reconnect()",
                    "When a lost connection is dialled again: a backoff as in `retryBackoff`, with `x10` behind it to give up"
                            + " after ten; or `never`.",
                    (draft, key, text) -> draft.options().reconnect(Compounds.reconnect(key, text)),
                    options -> options.reconnect().describe()),
            queue(
                    "offlineQueue",
                    "maxLength",
                    "How many calls wait while a shared connection is away; `off` for none: they fail at once.",
                    (queue, key, text) ->
                            new OfflineQueue(Compounds.lengthOrOff(key, text), queue.maxBytes(), queue.overflow()),
                    queue -> Compounds.formatLength(queue.maxLength())),
            queue(
                    "offlineQueueBytes",
                    "maxBytes",
                    "About how many bytes of calls wait while a shared connection is away.",
                    (queue, key, text) -> queue.maxBytes(OptionText.size(key, text)),
                    queue -> OptionText.formatSize(queue.maxBytes())),
            queue(
                    "offlineQueueOverflow",
                    "overflow",
                    "Which call fails when there is no room: `reject-new` or `drop-oldest`.",
                    (queue, key, text) -> queue.overflow(OptionText.choice(key, text, OfflineQueue.Overflow.class)),
                    queue -> OptionText.format(queue.overflow())),
            pubSub(
                    "pubSubBuffer",
                    "bufferSize",
                    "How many messages wait for a subscriber that is busy.",
                    (pubSub, key, text) -> pubSub.bufferSize(OptionText.integer(key, text)),
                    pubSub -> "" + pubSub.bufferSize()),
            pubSub(
                    "pubSubOverflow",
                    "overflow",
                    "What happens when they are too many: `drop-oldest`, `drop-newest` or `fail-subscriber`.",
                    (pubSub, key, text) -> pubSub.overflow(OptionText.choice(key, text, PubSubOptions.Overflow.class)),
                    pubSub -> OptionText.format(pubSub.overflow())),
            pubSub(
                    "pubSubPingInterval",
                    "pingInterval",
                    "How often a subscribed connection without messages is asked whether it lives.",
                    (pubSub, key, text) -> pubSub.pingInterval(OptionText.duration(key, text)),
                    pubSub -> OptionText.format(pubSub.pingInterval())),
            pubSub(
                    "pubSubPingTimeout",
                    "pingTimeout",
                    "How long its answer may take.",
                    (pubSub, key, text) -> pubSub.pingTimeout(OptionText.duration(key, text)),
                    pubSub -> OptionText.format(pubSub.pingTimeout())));

    private SharingKeys() {}

    private static @Nullable String formatOrNull(@Nullable Duration time) {
        return time == null ? null : OptionText.format(time);
    }

    private static Option shared(
            String key,
            String accessor,
            String meaning,
            Change<SharedOptions.Builder> change,
            Function<SharedOptions, @Nullable String> text) {
        return Option.of(
                key,
                "shared()." + accessor + "()",
                meaning,
                (draft, name, value) -> draft.options().shared(builder -> change.apply(builder, name, value)),
                options -> text.apply(options.shared()));
    }

    private static Option queue(
            String key,
            String accessor,
            String meaning,
            Change<OfflineQueue> change,
            Function<OfflineQueue, String> text) {
        return Option.of(
                key,
                "offlineQueue()." + accessor + "()",
                meaning,
                (draft, name, value) -> draft.offlineQueue(queue -> change.apply(queue, name, value)),
                options -> text.apply(options.offlineQueue()));
    }

    private static Option pubSub(
            String key,
            String accessor,
            String meaning,
            Change<PubSubOptions> change,
            Function<PubSubOptions, String> text) {
        return Option.of(
                key,
                "pubSub()." + accessor + "()",
                meaning,
                (draft, name, value) -> draft.pubSub(pubSub -> change.apply(pubSub, name, value)),
                options -> text.apply(options.pubSub()));
    }

    /** Changes one thing. */
    @FunctionalInterface
    private interface Change<T> {
        T apply(T before, String key, String text);
    }
}
