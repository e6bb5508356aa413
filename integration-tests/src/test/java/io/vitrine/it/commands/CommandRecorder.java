package io.vitrine.it.commands;

import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Notes which commands of the table a server has answered. An error is an answer, unless it says that the server has no such command. */
final class CommandRecorder implements Observer {

    private final Set<String> answered = new ConcurrentSkipListSet<>();

    Set<String> answered() {
        return answered;
    }

    @Override
    public @Nullable Observation started(Call<?> call) {
        if (call.request() instanceof Command command) {
            return outcome -> record(command, outcome);
        }
        if (call.request() instanceof Pipeline batch) {
            return outcome -> record(batch, outcome);
        }
        return null;
    }

    private void record(Pipeline batch, Outcome outcome) {
        if (outcome.isSuccess()) {
            for (int i = 0; i < batch.commands().size(); i++) {
                record(batch.commands().get(i), batch.outcome(i));
            }
        }
    }

    private void record(Command command, Outcome outcome) {
        if (command.ordinal() >= 0 && isAnswer(outcome)) {
            answered.add(command.name());
        }
    }

    private static boolean isAnswer(Outcome outcome) {
        Throwable error = outcome.error();
        if (error == null || outcome.code() == null) {
            return outcome.isSuccess();
        }
        String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        return !message.contains("unknown command")
                && !message.contains("unknown subcommand")
                && !message.contains("cluster support disabled");
    }
}
