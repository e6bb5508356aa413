package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.util.List;

/** What {@code _FT.DEBUG FT.SEARCH} and its like let happen to a query. Immutable. */
public final class QueryDebug implements CommandArgs {

    private final List<String> words;

    private QueryDebug(List<String> words) {
        this.words = words;
    }

    /** It runs into its timeout behind so many results: {@code TIMEOUT_AFTER_N}. */
    public static QueryDebug timeoutAfter(long results) {
        return new QueryDebug(List.of("TIMEOUT_AFTER_N", number(results)));
    }

    /** It runs into its timeout behind so many results of each shard: {@code TIMEOUT_AFTER_N … INTERNAL_ONLY}. */
    public static QueryDebug timeoutAfterOnShards(long results) {
        return new QueryDebug(List.of("TIMEOUT_AFTER_N", number(results), "INTERNAL_ONLY"));
    }

    /** It pauses behind a processor, after so many results: {@code PAUSE_AFTER_RP_N}. */
    public static QueryDebug pauseAfter(String processor, long results) {
        return new QueryDebug(List.of("PAUSE_AFTER_RP_N", Checks.text("a processor", processor), number(results)));
    }

    /** It pauses before a processor, after so many results: {@code PAUSE_BEFORE_RP_N}. */
    public static QueryDebug pauseBefore(String processor, long results) {
        return new QueryDebug(List.of("PAUSE_BEFORE_RP_N", Checks.text("a processor", processor), number(results)));
    }

    private static String number(long results) {
        return Long.toString(Checks.notNegative("the number of results", results));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        words.forEach(command::token);
        command.token("DEBUG_PARAMS_COUNT").number(words.size());
    }
}
