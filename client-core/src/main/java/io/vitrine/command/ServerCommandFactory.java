package io.vitrine.command;

import io.vitrine.args.FlushMode;
import io.vitrine.args.ModuleDetails;
import io.vitrine.args.ServerInfo;
import io.vitrine.args.ServerRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server: its data, its state, its settings.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class ServerCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public ServerCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code BGREWRITEAOF}: rewrites the append-only file in the background. Since 1.0.
     *
     * @return what the server says: started or scheduled
     */
    public Command<String> bgrewriteaof() {
        return codecs.command(ServerSpecs.BGREWRITEAOF).returning(Decoders.TEXT);
    }

    /**
     * {@code BGSAVE}: saves the data in the background. Since 1.0. An error when that is being done.
     *
     * @return what the server says
     */
    public Command<String> bgsave() {
        return codecs.command(ServerSpecs.BGSAVE).returning(Decoders.TEXT);
    }

    /**
     * {@code BGSAVE SCHEDULE}: saves the data in the background, later if the append-only file is being rewritten. Since
     * 3.2.2.
     *
     * @return what the server says: started or scheduled
     */
    public Command<String> bgsaveSchedule() {
        return codecs.command(ServerSpecs.BGSAVE).token("SCHEDULE").returning(Decoders.TEXT);
    }

    /**
     * {@code CONFIG GET}: settings whose names glob patterns match. Since 2.0; more than one pattern since 7.0.
     *
     * @return settings by name
     */
    public Command<Map<String, String>> configGet(String... patterns) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.CONFIG_GET);
        Arguments.list(ServerSpecs.CONFIG_GET, "patterns", patterns).forEach(command::token);
        return command.returning(Decoders.TEXT_MAP);
    }

    /** {@code CONFIG RESETSTAT}: sets the figures of {@code INFO} back. Since 2.0. */
    public Command<@Nullable Void> configResetstat() {
        return codecs.command(ServerSpecs.CONFIG_RESETSTAT).returningNothing();
    }

    /** {@code CONFIG REWRITE}: writes the settings to the configuration file. Since 2.8. */
    public Command<@Nullable Void> configRewrite() {
        return codecs.command(ServerSpecs.CONFIG_REWRITE).returningNothing();
    }

    /** {@code CONFIG SET}: changes a setting. Since 2.0. */
    public Command<@Nullable Void> configSet(String name, String value) {
        return codecs.command(ServerSpecs.CONFIG_SET).token(name).token(value).returningNothing();
    }

    /** {@code CONFIG SET}: changes settings, all or none. Since 7.0. */
    public Command<@Nullable Void> configSet(Map<String, String> settings) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.CONFIG_SET);
        Arguments.notNull(ServerSpecs.CONFIG_SET, "settings", settings)
                .forEach((name, value) -> command.token(name).token(value));
        return command.returningNothing();
    }

    /** {@code DBSIZE}: the number of keys. Since 1.0. */
    public Command<Long> dbsize() {
        return codecs.command(ServerSpecs.DBSIZE).returning(Decoders.LONG);
    }

    /** {@code FLUSHALL}: deletes everything, in all databases. Since 1.0. */
    public Command<@Nullable Void> flushall() {
        return codecs.command(ServerSpecs.FLUSHALL).returningNothing();
    }

    /** {@code FLUSHALL}: deletes everything, in all databases. Since 4.0; {@code SYNC} since 6.2. */
    public Command<@Nullable Void> flushall(FlushMode mode) {
        return codecs.command(ServerSpecs.FLUSHALL).token(mode).returningNothing();
    }

    /** {@code FLUSHDB}: deletes everything in the database. Since 1.0. */
    public Command<@Nullable Void> flushdb() {
        return codecs.command(ServerSpecs.FLUSHDB).returningNothing();
    }

    /** {@code FLUSHDB}: deletes everything in the database. Since 4.0; {@code SYNC} since 6.2. */
    public Command<@Nullable Void> flushdb(FlushMode mode) {
        return codecs.command(ServerSpecs.FLUSHDB).token(mode).returningNothing();
    }

    /**
     * {@code INFO}: figures of the server. Since 1.0; more than one section since 7.0.
     *
     * @param sections {@code memory}, {@code stats}, …; none for the usual ones
     */
    public Command<ServerInfo> info(String... sections) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.INFO);
        Arguments.list(ServerSpecs.INFO, "sections", sections).forEach(command::token);
        return command.returning(ServerReplies.INFO);
    }

    /** {@code LASTSAVE}: when the data was last saved, in whole seconds. Since 1.0. */
    public Command<Instant> lastsave() {
        return codecs.command(ServerSpecs.LASTSAVE).returning(KeyReplies.INSTANT_OF_SECONDS);
    }

    /** {@code LOLWUT}: a picture and the version. Since 5.0. */
    public Command<String> lolwut() {
        return codecs.command(ServerSpecs.LOLWUT).returning(Decoders.TEXT);
    }

    /** {@code MODULE LIST}: the modules that are loaded. Since 4.0. */
    public Command<List<ModuleDetails>> moduleList() {
        return codecs.command(ServerSpecs.MODULE_LIST).returning(ServerReplies.MODULES);
    }

    /** {@code MODULE LOAD}: loads a module from a file at the server. Since 4.0. */
    public Command<@Nullable Void> moduleLoad(String path, String... arguments) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.MODULE_LOAD).token(path);
        Arguments.list(ServerSpecs.MODULE_LOAD, "arguments", arguments).forEach(command::token);
        return command.returningNothing();
    }

    /** {@code MODULE UNLOAD}: unloads a module. Since 4.0. */
    public Command<@Nullable Void> moduleUnload(String name) {
        return codecs.command(ServerSpecs.MODULE_UNLOAD).token(name).returningNothing();
    }

    /** {@code REPLICAOF}: lets the server follow a primary; its own data is lost. Since 5.0. */
    public Command<@Nullable Void> replicaof(String host, int port) {
        return codecs.command(ServerSpecs.REPLICAOF).token(host).number(port).returningNothing();
    }

    /** {@code REPLICAOF NO ONE}: makes the server a primary. Since 5.0. */
    public Command<@Nullable Void> replicaofNoOne() {
        return codecs.command(ServerSpecs.REPLICAOF).token("NO").token("ONE").returningNothing();
    }

    /** {@code ROLE}: what the server is. Since 2.8.12. */
    public Command<ServerRole> role() {
        return codecs.command(ServerSpecs.ROLE).returning(ServerReplies.ROLE);
    }

    /** {@code SAVE}: saves the data; the server does nothing else meanwhile. Since 1.0. */
    public Command<@Nullable Void> save() {
        return codecs.command(ServerSpecs.SAVE).returningNothing();
    }

    /** {@code SWAPDB}: swaps two databases. Since 4.0. */
    public Command<@Nullable Void> swapdb(int first, int second) {
        return codecs.command(ServerSpecs.SWAPDB)
                .number(Arguments.notNegative(ServerSpecs.SWAPDB, "first", first))
                .number(Arguments.notNegative(ServerSpecs.SWAPDB, "second", second))
                .returningNothing();
    }

    /** {@code TIME}: the server's clock, in microseconds. Since 2.6. */
    public Command<Instant> time() {
        return codecs.command(ServerSpecs.TIME).returning(ServerReplies.TIME);
    }
}
