package io.vitrine;

import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.Decoder;
import io.vitrine.command.QueuedExecutor;
import io.vitrine.command.ScriptingSpecs;
import io.vitrine.command.SyncExecutor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Lua script that is sent as its digest. A server that does not know it (yet, or after a failover) answers NOSCRIPT and then gets
 * the source with EVAL, in the same call: atomic, and it heals itself. In a batch the first use carries the source.
 *
 * <pre>{@code
 * static final Script UNLOCK = Script.named("unlock", """
 *         if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end""");
 *
 * long released = UNLOCK.run(client, List.of("lock:7"), List.of(token), Decoders.LONG);
 * }</pre>
 *
 * <p>Immutable; keep it in a constant.
 *
 * @see <a href="https://redis.io/docs/latest/commands/evalsha/">EVALSHA</a>, since 2.6.0; EVALSHA_RO since 7.0.0
 */
public final class Script {

    private final String source;
    private final String sha1;
    private final @Nullable String name;

    private Script(@Nullable String name, String source) {
        this.name = name;
        this.source = Objects.requireNonNull(source, "source");
        this.sha1 = digest(source);
    }

    /** A script that telemetry knows by its digest. */
    public static Script of(String source) {
        return new Script(null, source);
    }

    /** A script that telemetry knows by a name. */
    public static Script named(String name, String source) {
        return new Script(Objects.requireNonNull(name, "name"), source);
    }

    /** The digest by which the server knows the script, in lower-case hex: what SCRIPT LOAD answers. */
    public String sha1() {
        return sha1;
    }

    /** The name, or the digest for a script without one. */
    public String name() {
        return name != null ? name : sha1;
    }

    /** The Lua text. */
    public String source() {
        return source;
    }

    /**
     * Runs the script.
     *
     * @param keys KEYS; in a cluster all of one slot
     * @param args ARGV
     * @param reply reads what the script returns, such as {@link io.vitrine.command.Decoders#LONG}
     * @throws RedisScriptException when the script raises an error
     */
    public <K, V, T extends @Nullable Object> T run(
            SyncExecutor<K, V> client, List<? extends K> keys, List<? extends V> args, Decoder<T> reply) {
        return client.execute(command(client.commandFactories(), keys, args, reply));
    }

    /** As {@link #run}, promising that the script does not write: it may run on a replica and may be tried again. */
    public <K, V, T extends @Nullable Object> T runReadOnly(
            SyncExecutor<K, V> client, List<? extends K> keys, List<? extends V> args, Decoder<T> reply) {
        return client.execute(readOnlyCommand(client.commandFactories(), keys, args, reply));
    }

    /** Queues the script in a batch. */
    public <K, V, T extends @Nullable Object> Queued<T> enqueue(
            QueuedExecutor<K, V> batch, List<? extends K> keys, List<? extends V> args, Decoder<T> reply) {
        return batch.enqueue(command(batch.commandFactories(), keys, args, reply));
    }

    /** The command that {@link #run} executes, for any face. */
    public <K, V, T extends @Nullable Object> Command<T> command(
            CommandFactories<K, V> factories, List<? extends K> keys, List<? extends V> args, Decoder<T> reply) {
        Command<T> full = build(factories, ScriptingSpecs.EVAL, source, keys, args, reply, null);
        return build(factories, ScriptingSpecs.EVALSHA, sha1, keys, args, reply, full);
    }

    /** The command that {@link #runReadOnly} executes, for any face. */
    public <K, V, T extends @Nullable Object> Command<T> readOnlyCommand(
            CommandFactories<K, V> factories, List<? extends K> keys, List<? extends V> args, Decoder<T> reply) {
        Command<T> full = build(factories, ScriptingSpecs.EVAL_RO, source, keys, args, reply, null);
        return build(factories, ScriptingSpecs.EVALSHA_RO, sha1, keys, args, reply, full);
    }

    private <K, V, T extends @Nullable Object> Command<T> build(
            CommandFactories<K, V> factories,
            CommandSpec spec,
            String script,
            List<? extends K> keys,
            List<? extends V> args,
            Decoder<T> reply,
            @Nullable Command<T> onNoScript) {
        CommandBuilder<K, V> command = CommandBuilder.of(spec, factories.keyCodec(), factories.valueCodec())
                .token(script)
                .number(keys.size())
                .storedProcedure(name());
        keys.forEach(command::key);
        args.forEach(command::value);
        return onNoScript == null
                ? command.returning(reply)
                : command.onNoScript(onNoScript).returning(reply);
    }

    private static String digest(String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-1", impossible);
        }
    }

    /** The name, not the source. */
    @Override
    public String toString() {
        return "Script[" + name() + "]";
    }
}
