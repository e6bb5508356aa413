package io.vitrine.command;

import io.vitrine.args.FlushMode;
import io.vitrine.args.FunctionLibrary;
import io.vitrine.args.FunctionRestorePolicy;
import io.vitrine.args.FunctionStats;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that are kept at the server, in libraries. Since 7.0.
 *
 * @param <K> the type of keys
 * @param <V> the type of arguments
 */
public final class FunctionCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public FunctionCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code FCALL}: calls a function. Since 7.0.
     *
     * @param decoder reads what the function returns
     */
    public <R extends @Nullable Object> Command<R> fcall(
            String function, Collection<? extends K> keys, Collection<? extends V> args, Decoder<R> decoder) {
        return Invocations.of(codecs.command(ScriptingSpecs.FCALL), function, keys, args)
                .storedProcedure(function)
                .returning(decoder);
    }

    /**
     * {@code FCALL_RO}: calls a function that does not write, on replicas too. Since 7.0.
     *
     * @param decoder reads what the function returns
     */
    public <R extends @Nullable Object> Command<R> fcallRo(
            String function, Collection<? extends K> keys, Collection<? extends V> args, Decoder<R> decoder) {
        return Invocations.of(codecs.command(ScriptingSpecs.FCALL_RO), function, keys, args)
                .storedProcedure(function)
                .returning(decoder);
    }

    /** {@code FUNCTION DELETE}: deletes a library. Since 7.0. An error when there is none of that name. */
    public Command<@Nullable Void> functionDelete(String library) {
        return codecs.command(ScriptingSpecs.FUNCTION_DELETE).token(library).returningNothing();
    }

    /** {@code FUNCTION DUMP}: all libraries in Redis' own form. Since 7.0. */
    public Command<byte @Nullable []> functionDump() {
        return codecs.command(ScriptingSpecs.FUNCTION_DUMP).returning(Decoders.NULLABLE_BYTES);
    }

    /** {@code FUNCTION FLUSH}: deletes all libraries. Since 7.0. */
    public Command<@Nullable Void> functionFlush() {
        return codecs.command(ScriptingSpecs.FUNCTION_FLUSH).returningNothing();
    }

    /** {@code FUNCTION FLUSH}: deletes all libraries. Since 7.0. */
    public Command<@Nullable Void> functionFlush(FlushMode mode) {
        return codecs.command(ScriptingSpecs.FUNCTION_FLUSH).token(mode).returningNothing();
    }

    /** {@code FUNCTION KILL}: ends the function that runs, unless it has written. Since 7.0. An error when none runs. */
    public Command<@Nullable Void> functionKill() {
        return codecs.command(ScriptingSpecs.FUNCTION_KILL).returningNothing();
    }

    /** {@code FUNCTION LIST}: all libraries, without their code. Since 7.0. */
    public Command<List<FunctionLibrary>> functionList() {
        return codecs.command(ScriptingSpecs.FUNCTION_LIST).returning(FunctionReplies.LIBRARIES);
    }

    /** {@code FUNCTION LIST … WITHCODE}: the libraries whose name a glob pattern matches. Since 7.0. */
    public Command<List<FunctionLibrary>> functionListWithCode(String pattern) {
        return codecs.command(ScriptingSpecs.FUNCTION_LIST)
                .token("LIBRARYNAME")
                .token(pattern)
                .token("WITHCODE")
                .returning(FunctionReplies.LIBRARIES);
    }

    /**
     * {@code FUNCTION LOAD}: makes a library. Since 7.0. An error when there is one of that name.
     *
     * @return its name
     */
    public Command<String> functionLoad(String code) {
        return codecs.command(ScriptingSpecs.FUNCTION_LOAD).token(code).returning(Decoders.TEXT);
    }

    /**
     * {@code FUNCTION LOAD REPLACE}: makes a library, or overwrites one. Since 7.0.
     *
     * @return its name
     */
    public Command<String> functionLoadReplace(String code) {
        return codecs.command(ScriptingSpecs.FUNCTION_LOAD)
                .token("REPLACE")
                .token(code)
                .idempotent(true)
                .returning(Decoders.TEXT);
    }

    /** {@code FUNCTION RESTORE}: makes libraries from what {@code FUNCTION DUMP} gave. Since 7.0. */
    public Command<@Nullable Void> functionRestore(byte[] serialized, FunctionRestorePolicy policy) {
        return codecs.command(ScriptingSpecs.FUNCTION_RESTORE)
                .bytes(serialized)
                .token(policy)
                .idempotent(policy != FunctionRestorePolicy.APPEND)
                .returningNothing();
    }

    /** {@code FUNCTION STATS}: what runs, and how much there is. Since 7.0. */
    public Command<FunctionStats> functionStats() {
        return codecs.command(ScriptingSpecs.FUNCTION_STATS).returning(FunctionReplies.STATS);
    }
}
