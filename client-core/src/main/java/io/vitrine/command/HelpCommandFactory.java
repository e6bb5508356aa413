package io.vitrine.command;

import java.util.List;

/**
 * What the server says of its subcommands: lines of text for people.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class HelpCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public HelpCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code ACL HELP}: what can follow {@code ACL}. Since 6.0. */
    public Command<List<String>> aclHelp() {
        return help(ServerSpecs.ACL_HELP);
    }

    /** {@code BACKUP HELP}: what can follow {@code BACKUP}. Since 8.10. */
    public Command<List<String>> backupHelp() {
        return help(ServerSpecs.BACKUP_HELP);
    }

    /** {@code CLIENT HELP}: what can follow {@code CLIENT}. Since 5.0. */
    public Command<List<String>> clientHelp() {
        return help(ConnectionSpecs.CLIENT_HELP);
    }

    /** {@code CLUSTER HELP}: what can follow {@code CLUSTER}. Since 5.0. */
    public Command<List<String>> clusterHelp() {
        return help(ClusterSpecs.CLUSTER_HELP);
    }

    /** {@code COMMAND HELP}: what can follow {@code COMMAND}. Since 5.0. */
    public Command<List<String>> commandHelp() {
        return help(ServerSpecs.COMMAND_HELP);
    }

    /** {@code CONFIG HELP}: what can follow {@code CONFIG}. Since 5.0. */
    public Command<List<String>> configHelp() {
        return help(ServerSpecs.CONFIG_HELP);
    }

    /** {@code FUNCTION HELP}: what can follow {@code FUNCTION}. Since 7.0. */
    public Command<List<String>> functionHelp() {
        return help(ScriptingSpecs.FUNCTION_HELP);
    }

    /** {@code HOTKEYS HELP}: what can follow {@code HOTKEYS}. Since 8.6.1. */
    public Command<List<String>> hotkeysHelp() {
        return help(ServerSpecs.HOTKEYS_HELP);
    }

    /** {@code LATENCY HELP}: what can follow {@code LATENCY}. Since 2.8.13. */
    public Command<List<String>> latencyHelp() {
        return help(ServerSpecs.LATENCY_HELP);
    }

    /** {@code MEMORY HELP}: what can follow {@code MEMORY}. Since 4.0. */
    public Command<List<String>> memoryHelp() {
        return help(ServerSpecs.MEMORY_HELP);
    }

    /** {@code MODULE HELP}: what can follow {@code MODULE}. Since 5.0. */
    public Command<List<String>> moduleHelp() {
        return help(ServerSpecs.MODULE_HELP);
    }

    /** {@code OBJECT HELP}: what can follow {@code OBJECT}. Since 6.2. */
    public Command<List<String>> objectHelp() {
        return help(GenericSpecs.OBJECT_HELP);
    }

    /** {@code PUBSUB HELP}: what can follow {@code PUBSUB}. Since 6.2. */
    public Command<List<String>> pubsubHelp() {
        return help(PubSubSpecs.PUBSUB_HELP);
    }

    /** {@code SCRIPT HELP}: what can follow {@code SCRIPT}. Since 5.0. */
    public Command<List<String>> scriptHelp() {
        return help(ScriptingSpecs.SCRIPT_HELP);
    }

    /** {@code SLOWLOG HELP}: what can follow {@code SLOWLOG}. Since 6.2. */
    public Command<List<String>> slowlogHelp() {
        return help(ServerSpecs.SLOWLOG_HELP);
    }

    /** {@code XGROUP HELP}: what can follow {@code XGROUP}. Since 5.0. */
    public Command<List<String>> xgroupHelp() {
        return help(StreamSpecs.XGROUP_HELP);
    }

    /** {@code XINFO HELP}: what can follow {@code XINFO}. Since 5.0. */
    public Command<List<String>> xinfoHelp() {
        return help(StreamSpecs.XINFO_HELP);
    }

    private Command<List<String>> help(CommandSpec spec) {
        return codecs.command(spec).returning(Decoders.TEXTS);
    }
}
