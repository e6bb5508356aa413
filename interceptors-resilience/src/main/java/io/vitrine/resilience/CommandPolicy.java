package io.vitrine.resilience;

import static java.util.Objects.requireNonNull;

import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.ProcessPipelineInterceptor;
import io.vitrine.spi.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps commands from the server that nobody should send by accident, such as KEYS and FLUSHALL: denied ones fail with
 * {@link ErrorKind#FORBIDDEN} before anything is sent, others are only warned of, once a minute each. A batch with a denied
 * command is refused as a whole.
 *
 * <p>Rules are names ({@code KEYS}, {@code CONFIG SET}; {@code CONFIG} stands for all its subcommands) and families, which are
 * ACL categories ({@code @dangerous}, {@code @blocking}). What is denied is denied, also when it is to be warned of. A command
 * that is built by hand has the name it was given and the categories of its flags. What a script calls is not seen: forbid
 * that with the server's ACL.
 *
 * <p>Looks at names only, so it may stand anywhere on the chain; {@link io.vitrine.spi.Order#GUARD} is a good place. Traffic the
 * client makes by itself passes. Immutable; one instance may serve many clients and threads.
 */
public final class CommandPolicy implements ProcessInterceptor, ProcessPipelineInterceptor {

    private final CommandRules denied;
    private final CommandRules warned;
    private final RareWarnings warnings;

    private CommandPolicy(CommandRules denied, CommandRules warned, RareWarnings warnings) {
        this.denied = denied;
        this.warned = warned;
        this.warnings = warnings;
    }

    /**
     * A policy.
     *
     * @param denied names and families that fail
     * @param warned names and families that are logged
     * @throws IllegalArgumentException when a rule is neither a name nor a family that Redis has
     */
    public static CommandPolicy of(List<String> denied, List<String> warned) {
        return of(denied, warned, new RareWarnings(System::nanoTime));
    }

    static CommandPolicy of(List<String> denied, List<String> warned, RareWarnings warnings) {
        return new CommandPolicy(
                CommandRules.of(requireNonNull(denied, "denied")),
                CommandRules.of(requireNonNull(warned, "warned")),
                warnings);
    }

    @Override
    public CompletionStage<Reply> process(Call<Command> call, Next<Command, Reply> next) {
        RuntimeException refusal = refusal(call);
        return refusal == null ? next.proceed(call) : CompletableFuture.failedFuture(refusal);
    }

    @Override
    public CompletionStage<List<Reply>> processPipeline(Call<Pipeline> call, Next<Pipeline, List<Reply>> next) {
        RuntimeException refusal = refusalOfBatch(call);
        return refusal == null ? next.proceed(call) : CompletableFuture.failedFuture(refusal);
    }

    /** The failure of a call that is denied; null for one that may pass. */
    @Nullable
    RuntimeException refusal(Call<Command> call) {
        return call.origin() == Origin.USER ? judge(call, call.request(), "nothing was sent") : null;
    }

    /** The failure of a batch of which one command is denied; null for one that may pass. */
    @Nullable
    RuntimeException refusalOfBatch(Call<Pipeline> call) {
        if (call.origin() != Origin.USER) {
            return null;
        }
        List<? extends Command> commands = call.request().commands();
        for (int i = 0; i < commands.size(); i++) {
            RuntimeException refusal = judge(call, commands.get(i), "nothing of the batch was sent");
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable RuntimeException judge(Call<?> call, Command command, String consequence) {
        String rule = denied.match(command.info());
        if (rule != null) {
            return call.failure(
                    ErrorKind.FORBIDDEN,
                    command.name() + " is denied on client " + call.client().name() + " by the rule '" + rule
                            + "' of the command policy; " + consequence + "; take another command or change the policy",
                    null);
        }
        rule = warned.match(command.info());
        if (rule != null) {
            warnings.warn(command.name(), rule, call.client().name());
        }
        return null;
    }
}
