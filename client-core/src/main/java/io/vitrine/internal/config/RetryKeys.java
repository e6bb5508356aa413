package io.vitrine.internal.config;

import io.vitrine.options.RetryPolicy;
import io.vitrine.options.RetryPolicy.OnTimeout;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The options of the client's own retry. */
final class RetryKeys {

    static final List<Option> ALL = List.of(
            retry(
                    "retryMaxAttempts",
                    "The first attempt and its retries together; `1` for no retry.",
                    (policy, key, text) -> policy.maxAttempts(OptionText.integer(key, text)),
                    policy -> "" + policy.maxAttempts()),
            retry(
                    "retryBackoff",
                    "`exponential(base,cap)`, `linear(step,cap)`, `constant(wait)`, each with `,full` or `,equal` before the"
                            + " last bracket, exponential also with `,decorrelated`; or `none`.",
                    (policy, key, text) -> policy.backoff(Compounds.backoff(key, text)),
                    policy -> policy.backoff().toString()),
            retry(
                    "retryOnTimeout",
                    "What is sent again after a timeout: `idempotent-only`, `never`, or `always`, which may run a write twice.",
                    (policy, key, text) -> policy.onTimeout(OptionText.choice(key, text, OnTimeout.class)),
                    policy -> OptionText.format(policy.onTimeout())),
            retry(
                    "retryIdempotentWrites",
                    "Whether writes that may run twice are retried as reads are.",
                    (policy, key, text) -> policy.idempotentWrites(OptionText.flag(key, text)),
                    policy -> "" + policy.idempotentWrites()));

    private RetryKeys() {}

    private static Option retry(String key, String meaning, Change change, Function<RetryPolicy, String> text) {
        String name = key.substring(5, 6).toLowerCase(Locale.ROOT) + key.substring(6);
        return Option.of(
                key,
                "retry()." + name + "()",
                meaning,
                (draft, option, value) -> draft.retry(policy -> change.apply(policy, option, value)),
                options -> text.apply(options.retry()));
    }

    /** Changes one thing of a policy. */
    @FunctionalInterface
    private interface Change {
        RetryPolicy apply(RetryPolicy policy, String key, String text);
    }
}
