package io.vitrine.command;

import io.vitrine.args.search.SearchOption;
import io.vitrine.args.search.SearchValue;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of Search, and how it sees the cluster.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SearchConfigCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public SearchConfigCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code FT.CONFIG GET}: the settings whose names match. Since 1.0 of the module; {@code CONFIG GET} since 8.0.
     *
     * @param option a name, or {@code *} for all
     * @return null for an option without a value
     */
    public Command<Map<String, @Nullable String>> ftConfigGet(String option) {
        return codecs.command(SearchSpecs.FT_CONFIG_GET).token(option).returning(SearchWords.SETTINGS);
    }

    /**
     * {@code FT.CONFIG HELP}: what the options whose names match are for. Since 1.0 of the module.
     *
     * @param option a name, or {@code *} for all
     */
    public Command<Map<String, SearchOption>> ftConfigHelp(String option) {
        return codecs.command(SearchSpecs.FT_CONFIG_HELP).token(option).returning(SearchReplies.OPTIONS);
    }

    /** {@code FT.CONFIG SET}: sets an option. Since 1.0 of the module; {@code CONFIG SET} since 8.0. */
    public Command<@Nullable Void> ftConfigSet(String option, String value) {
        return codecs.command(SearchSpecs.FT_CONFIG_SET)
                .token(option)
                .token(value)
                .returningNothing();
    }

    /**
     * {@code _FT.CONFIG GET}: as {@code FT.CONFIG GET}, of this shard alone. Since 1.0 of the module.
     *
     * @param option a name, or {@code *} for all
     * @return null for an option without a value
     */
    public Command<Map<String, @Nullable String>> ftShardConfigGet(String option) {
        return codecs.command(SearchInternalSpecs._FT_CONFIG_GET).token(option).returning(SearchWords.SETTINGS);
    }

    /**
     * {@code _FT.CONFIG HELP}: as {@code FT.CONFIG HELP}, of this shard alone. Since 1.0 of the module.
     *
     * @param option a name, or {@code *} for all
     */
    public Command<Map<String, SearchOption>> ftShardConfigHelp(String option) {
        return codecs.command(SearchInternalSpecs._FT_CONFIG_HELP).token(option).returning(SearchReplies.OPTIONS);
    }

    /** {@code _FT.CONFIG SET}: as {@code FT.CONFIG SET}, of this shard alone. Since 1.0 of the module. */
    public Command<@Nullable Void> ftShardConfigSet(String option, String value) {
        return codecs.command(SearchInternalSpecs._FT_CONFIG_SET)
                .token(option)
                .token(value)
                .returningNothing();
    }

    /** {@code SEARCH.CLUSTERINFO}: how the module sees the cluster. */
    public Command<SearchValue<String>> searchClusterinfo() {
        return codecs.command(SearchSpecs.SEARCH_CLUSTERINFO).returning(SearchValues.TREE);
    }

    /** {@code SEARCH.CLUSTERREFRESH}: lets the module look at the layout of the cluster again. */
    public Command<@Nullable Void> searchClusterrefresh() {
        return codecs.command(SearchSpecs.SEARCH_CLUSTERREFRESH).returningNothing();
    }

    /**
     * {@code SEARCH.CLUSTERSET}: tells the module how the cluster is laid out. For the software that runs a cluster.
     *
     * @param topology the words behind the name, as that software knows them
     */
    public Command<@Nullable Void> searchClusterset(Collection<String> topology) {
        return SearchWords.all(codecs.command(SearchSpecs.SEARCH_CLUSTERSET), "topology", topology)
                .returningNothing();
    }
}
