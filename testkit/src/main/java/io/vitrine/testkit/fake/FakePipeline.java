package io.vitrine.testkit.fake;

import io.vitrine.spi.Command;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch whose commands have the outcomes a test gives them. Not safe for concurrent use. */
public final class FakePipeline implements Pipeline {

    private final Kind kind;
    private final List<? extends Command> commands;
    private @Nullable List<Reply> replies;

    private FakePipeline(Kind kind, List<? extends Command> commands) {
        this.kind = kind;
        this.commands = List.copyOf(commands);
    }

    /** A plain batch of commands of these names. */
    public static FakePipeline of(String... names) {
        return new FakePipeline(Kind.PIPELINE, commands(names));
    }

    /** A transaction of commands of these names. */
    public static FakePipeline transaction(String... names) {
        return new FakePipeline(Kind.TRANSACTION, commands(names));
    }

    private static List<FakeCommand> commands(String... names) {
        return Arrays.stream(names).map(FakeCommand::named).toList();
    }

    /** Says what the commands were answered: as many as there are commands. */
    public FakePipeline answered(Reply... answers) {
        if (answers.length != commands.size()) {
            throw new IllegalArgumentException(answers.length + " answers to " + commands.size() + " commands");
        }
        replies = List.of(answers);
        return this;
    }

    /** The answers given, for a chain to return. */
    public List<Reply> replies() {
        if (replies == null) {
            throw new IllegalStateException("the batch was not answered");
        }
        return replies;
    }

    @Override
    public List<? extends Command> commands() {
        return commands;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Outcome outcome(int index) {
        return replies().get(index).outcome();
    }
}
