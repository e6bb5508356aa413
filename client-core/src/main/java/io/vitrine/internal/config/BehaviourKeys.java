package io.vitrine.internal.config;

import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.options.ProtocolLimits;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The options about the size of replies and batches, about starting, and about interceptors. */
final class BehaviourKeys {

    static final List<Option> ALL = List.of(
            bytes(
                    "maxBulkBytes",
                    "The longest string of a reply.",
                    ProtocolLimits::withMaxBulkBytes,
                    ProtocolLimits::maxBulkBytes),
            number(
                    "maxElements",
                    "The most elements of one aggregate of a reply.",
                    ProtocolLimits::withMaxElements,
                    ProtocolLimits::maxElements),
            number(
                    "maxDepth",
                    "How deep the aggregates of a reply may nest.",
                    ProtocolLimits::withMaxDepth,
                    ProtocolLimits::maxDepth),
            bytes(
                    "maxLineBytes",
                    "The longest line of a reply.",
                    ProtocolLimits::withMaxLineBytes,
                    ProtocolLimits::maxLineBytes),
            Option.of(
                    "maxBatchBytes",
                    "maxBatchBytes()",
                    "How much of a batch is written before its replies are read.",
                    (draft, key, text) -> draft.options().maxBatchBytes(OptionText.size(key, text)),
                    options -> OptionText.formatSize(options.maxBatchBytes())),
            flag(
                    "failFastOnStart",
                    "Whether making a client fails when the server cannot be reached.",
                    RedisOptionsBuilder::failFastOnStart,
                    RedisOptions::failFastOnStart),
            flag(
                    "lazyConnect",
                    "Whether nothing is dialled before the first command.",
                    RedisOptionsBuilder::lazyConnect,
                    RedisOptions::lazyConnect),
            flag(
                    "discoverInterceptors",
                    "Whether interceptors are looked for on the class path.",
                    RedisOptionsBuilder::discoverInterceptors,
                    RedisOptions::discoverInterceptors));

    private BehaviourKeys() {}

    private static Option bytes(
            String key,
            String meaning,
            BiFunction<ProtocolLimits, Integer, ProtocolLimits> change,
            Function<ProtocolLimits, Integer> value) {
        return Option.of(
                key,
                "limits()." + key + "()",
                meaning,
                (draft, name, text) -> draft.limits(limits -> change.apply(limits, OptionText.bytes(name, text))),
                options -> OptionText.formatSize(value.apply(options.limits())));
    }

    private static Option number(
            String key,
            String meaning,
            BiFunction<ProtocolLimits, Integer, ProtocolLimits> change,
            Function<ProtocolLimits, Integer> value) {
        return Option.of(
                key,
                "limits()." + key + "()",
                meaning,
                (draft, name, text) -> draft.limits(limits -> change.apply(limits, OptionText.integer(name, text))),
                options -> "" + value.apply(options.limits()));
    }

    private static Option flag(
            String key,
            String meaning,
            BiConsumer<RedisOptionsBuilder, Boolean> setter,
            Function<RedisOptions, Boolean> value) {
        return Option.of(
                key,
                key + "()",
                meaning,
                (draft, name, text) -> setter.accept(draft.options(), OptionText.flag(name, text)),
                options -> "" + value.apply(options));
    }
}
