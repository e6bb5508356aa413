package io.vitrine.internal.batch;

import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.RedisServerException;
import io.vitrine.TransactionAbortedException;
import io.vitrine.TransactionRejectedException;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.Decoder;
import io.vitrine.command.Decoders;
import io.vitrine.command.ReplyReader;
import io.vitrine.command.TransactionSpecs;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ErrorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands between MULTI and EXEC, sent in one go. The server answers each with QUEUED or with an error, and EXEC with all
 * results, with null when a watched key changed, or with EXECABORT when something could not be queued.
 */
public final class TransactionBatch extends Batch {

    private static final Command<@Nullable Void> MULTI =
            CommandBuilder.of(TransactionSpecs.MULTI, Codec.UTF8, Codec.UTF8).returningNothing();

    private final List<Command<?>> sent;

    public TransactionBatch(List<Command<?>> commands) {
        super(commands);
        List<Command<?>> all = new ArrayList<>(commands.size() + 2);
        all.add(MULTI);
        for (Command<?> command : ScriptSources.firstInFull(commands())) {
            all.add(command.withDecoder(Decoders.NOTHING));
        }
        all.add(CommandBuilder.of(TransactionSpecs.EXEC, Codec.UTF8, Codec.UTF8)
                .returning(new ExecDecoder(commands())));
        this.sent = all;
    }

    @Override
    public Kind kind() {
        return Kind.TRANSACTION;
    }

    @Override
    public List<Command<?>> sent() {
        return sent;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public @Nullable Object[] exchange(Connection connection, long deadlineNanos, @Nullable PhaseClock phases) {
        return resultsOf(
                connection.exchangeWhole(sent, deadlineNanos, phases), () -> connection.close(CloseReason.DIRTY));
    }

    @Override
    public @Nullable Object[] resultsOf(@Nullable Object[] answers, Runnable spoiled) {
        if (answers[0] instanceof RedisException refused) {
            throw withoutMulti(refused, answers, spoiled);
        }
        Object exec = answers[answers.length - 1];
        if (exec == null) {
            throw new TransactionAbortedException(1);
        }
        if (exec instanceof RedisException failed) {
            throw rejected(failed, answers);
        }
        return (@Nullable Object[]) exec;
    }

    /** MULTI was refused: either everything was, as by a server that is loading, or the commands ran one by one. */
    private static RedisException withoutMulti(RedisException refused, @Nullable Object[] answers, Runnable spoiled) {
        if (Arrays.stream(answers).allMatch(RedisException.class::isInstance)) {
            return refused;
        }
        spoiled.run();
        return new RedisException(
                ErrorKind.OTHER,
                "the server refused MULTI, so commands of the transaction may have run one by one: "
                        + refused.getMessage() + "; the connection is closed",
                refused);
    }

    /** EXECABORT together with what could not be queued; any other error of EXEC as it is. */
    private static RedisException rejected(RedisException exec, @Nullable Object[] answers) {
        List<RedisServerException> previous = new ArrayList<>();
        for (int i = 1; i < answers.length - 1; i++) {
            if (answers[i] instanceof RedisServerException refused) {
                previous.add(refused);
            }
        }
        boolean aborted = "EXECABORT".equals(exec.code());
        return aborted && exec instanceof RedisServerException server
                ? new TransactionRejectedException(server.serverMessage(), previous)
                : exec;
    }

    /** The results of EXEC, each through its own command's decoder; null when a watched key changed. */
    private record ExecDecoder(List<Command<?>> commands) implements Decoder<@Nullable Object @Nullable []> {

        @Override
        @SuppressWarnings("NullAway") // does not read the nullness of a type argument before JDK 22
        public @Nullable Object @Nullable [] decode(ReplyReader reply) {
            int count = reply.readArray();
            if (count < 0) {
                return null;
            }
            if (count != commands.size()) {
                throw new RedisProtocolException(
                        "EXEC answered " + count + " results to " + commands.size() + " commands", null);
            }
            @Nullable Object[] results = new Object[count];
            for (int i = 0; i < count; i++) {
                results[i] = reply.readElement(commands.get(i).decoder());
            }
            return results;
        }
    }
}
