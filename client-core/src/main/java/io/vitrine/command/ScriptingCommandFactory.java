package io.vitrine.command;

import io.vitrine.args.FlushMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lua scripts. A script gets keys ({@code KEYS}) and arguments ({@code ARGV}); all keys it touches must be among the keys.
 *
 * <p>{@code SCRIPT DEBUG} is missing: it belongs to a connection of its own, which {@code redis-cli --ldb} has.
 *
 * @param <K> the type of keys
 * @param <V> the type of arguments
 */
public final class ScriptingCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public ScriptingCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code EVAL}: sends a script and runs it. Since 2.6.
     *
     * @return the reply in its natural form, as {@link ReplyReader#readAny} tells
     */
    public Command<@Nullable Object> eval(String script, Collection<? extends K> keys, Collection<? extends V> args) {
        return eval(script, keys, args, Decoders.ANY);
    }

    /**
     * {@code EVAL}: sends a script and runs it. Since 2.6.
     *
     * @param decoder reads what the script returns
     */
    public <R extends @Nullable Object> Command<R> eval(
            String script, Collection<? extends K> keys, Collection<? extends V> args, Decoder<R> decoder) {
        return invocation(ScriptingSpecs.EVAL, script, keys, args).returning(decoder);
    }

    /**
     * {@code EVAL_RO}: sends a script that does not write and runs it, on replicas too. Since 7.0.
     *
     * @param decoder reads what the script returns
     */
    public <R extends @Nullable Object> Command<R> evalRo(
            String script, Collection<? extends K> keys, Collection<? extends V> args, Decoder<R> decoder) {
        return invocation(ScriptingSpecs.EVAL_RO, script, keys, args).returning(decoder);
    }

    /**
     * {@code EVALSHA}: runs a script that the server knows. Since 2.6. An error {@code NOSCRIPT} when it does not.
     *
     * @param digest the SHA-1 of the script in 40 hexadecimal digits
     * @param decoder reads what the script returns
     */
    public <R extends @Nullable Object> Command<R> evalsha(
            String digest, Collection<? extends K> keys, Collection<? extends V> args, Decoder<R> decoder) {
        return invocation(ScriptingSpecs.EVALSHA, digest, keys, args)
                .storedProcedure(digest)
                .returning(decoder);
    }

    /**
     * {@code EVALSHA_RO}: runs a script that the server knows and that does not write, on replicas too. Since 7.0.
     *
     * @param digest the SHA-1 of the script in 40 hexadecimal digits
     * @param decoder reads what the script returns
     */
    public <R extends @Nullable Object> Command<R> evalshaRo(
            String digest, Collection<? extends K> keys, Collection<? extends V> args, Decoder<R> decoder) {
        return invocation(ScriptingSpecs.EVALSHA_RO, digest, keys, args)
                .storedProcedure(digest)
                .returning(decoder);
    }

    private CommandBuilder<K, V> invocation(
            CommandSpec spec, String script, Collection<? extends K> keys, Collection<? extends V> args) {
        return Invocations.of(codecs.command(spec), script, keys, args);
    }

    /**
     * {@code SCRIPT EXISTS}: which scripts the server knows. Since 2.6.
     *
     * @return an answer for each, in the order of the digests
     */
    public Command<List<Boolean>> scriptExists(String... digests) {
        CommandBuilder<K, V> command = codecs.command(ScriptingSpecs.SCRIPT_EXISTS);
        Arguments.list(ScriptingSpecs.SCRIPT_EXISTS, "digests", digests).forEach(command::token);
        return command.returning(Decoders.BOOLEANS);
    }

    /** {@code SCRIPT FLUSH}: lets the server forget all scripts. Since 2.6. */
    public Command<@Nullable Void> scriptFlush() {
        return codecs.command(ScriptingSpecs.SCRIPT_FLUSH).returningNothing();
    }

    /** {@code SCRIPT FLUSH}: lets the server forget all scripts. Since 6.2. */
    public Command<@Nullable Void> scriptFlush(FlushMode mode) {
        return codecs.command(ScriptingSpecs.SCRIPT_FLUSH).token(mode).returningNothing();
    }

    /** {@code SCRIPT KILL}: ends the script that runs, unless it has written. Since 2.6. An error when none runs. */
    public Command<@Nullable Void> scriptKill() {
        return codecs.command(ScriptingSpecs.SCRIPT_KILL).returningNothing();
    }

    /**
     * {@code SCRIPT LOAD}: makes a script known to the server. Since 2.6.
     *
     * @return its digest
     */
    public Command<String> scriptLoad(String script) {
        return codecs.command(ScriptingSpecs.SCRIPT_LOAD).token(script).returning(Decoders.TEXT);
    }
}
