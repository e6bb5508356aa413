package io.vitrine.command;

import io.vitrine.args.FailoverArgs;
import io.vitrine.args.ShutdownArgs;
import io.vitrine.args.SlotRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ending a server, handing its role on, and other things that are rarely done by a program.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class ServerControlCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public ServerControlCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code DEBUG}: for those who develop Redis; most servers refuse it. Since 1.0.
     *
     * @param subcommand what to do; differs between versions
     * @return whatever it is, in its natural form: as {@link ReplyReader#readAny} tells
     */
    public Command<@Nullable Object> debug(String subcommand, String... arguments) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.DEBUG).token(subcommand);
        Arguments.list(ServerSpecs.DEBUG, "arguments", arguments).forEach(command::token);
        return command.returning(Decoders.ANY);
    }

    /** {@code FAILOVER}: any replica takes over as soon as it has everything. Since 6.2. Does not wait for it. */
    public Command<@Nullable Void> failover() {
        return codecs.command(ServerSpecs.FAILOVER).returningNothing();
    }

    /** {@code FAILOVER}: a replica takes over. Since 6.2. Does not wait for it. */
    public Command<@Nullable Void> failover(FailoverArgs args) {
        return codecs.command(ServerSpecs.FAILOVER).with(args).returningNothing();
    }

    /** {@code FAILOVER ABORT}: no replica takes over after all. Since 6.2. An error when none was about to. */
    public Command<@Nullable Void> failoverAbort() {
        return codecs.command(ServerSpecs.FAILOVER).token("ABORT").returningNothing();
    }

    /**
     * {@code MODULE LOADEX}: loads a module from a file at the server, with settings. Since 7.0.
     *
     * @param settings by name; may be empty
     * @param arguments may be empty
     */
    public Command<@Nullable Void> moduleLoadex(String path, Map<String, String> settings, List<String> arguments) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.MODULE_LOADEX).token(path);
        Arguments.notNull(ServerSpecs.MODULE_LOADEX, "settings", settings)
                .forEach((name, value) -> command.token("CONFIG").token(name).token(value));
        if (!Arguments.notNull(ServerSpecs.MODULE_LOADEX, "arguments", arguments)
                .isEmpty()) {
            command.token("ARGS");
            arguments.forEach(command::token);
        }
        return command.returningNothing();
    }

    /**
     * {@code SHUTDOWN}: ends the server. Since 1.0. A server that ends does not answer: the call fails with a {@link
     * io.vitrine.RedisConnectionException} when the connection is lost. An error in reply says that the server goes on, since it
     * could not save the data.
     */
    public Command<@Nullable Void> shutdown(ShutdownArgs args) {
        return codecs.command(ServerSpecs.SHUTDOWN).with(args).returningNothing();
    }

    /** {@code SHUTDOWN ABORT}: the server does not end after all. Since 7.0. An error when it was not about to. */
    public Command<@Nullable Void> shutdownAbort() {
        return codecs.command(ServerSpecs.SHUTDOWN).token("ABORT").returningNothing();
    }

    /** {@code SLAVEOF}: the old name of {@link ServerCommandFactory#replicaof REPLICAOF}. Since 1.0. */
    public Command<@Nullable Void> slaveof(String host, int port) {
        return codecs.command(ServerSpecs.SLAVEOF).token(host).number(port).returningNothing();
    }

    /** {@code SLAVEOF NO ONE}: the old name of {@link ServerCommandFactory#replicaofNoOne REPLICAOF NO ONE}. Since 1.0. */
    public Command<@Nullable Void> slaveofNoOne() {
        return codecs.command(ServerSpecs.SLAVEOF).token("NO").token("ONE").returningNothing();
    }

    /**
     * {@code TRIMSLOTS}: deletes the keys of slots, which the node does not serve any more. Since 8.4.
     *
     * @param ranges at least one
     */
    public Command<@Nullable Void> trimslots(Collection<SlotRange> ranges) {
        int count = Arguments.notNull(ServerSpecs.TRIMSLOTS, "ranges", ranges).size();
        return ClusterArguments.ranges(
                        codecs.command(ServerSpecs.TRIMSLOTS).token("RANGES").number(count), ranges)
                .returningNothing();
    }
}
