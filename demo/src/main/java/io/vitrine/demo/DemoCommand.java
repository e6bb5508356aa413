package io.vitrine.demo;

import java.time.Duration;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of the demo. What is not on it is looked for in the system properties, {@code vitrine.demo.rate} for
 * {@code --rate}; an unknown option, and an unknown property of that prefix, is an error.
 */
@Command(
        name = "demo",
        sortOptions = false,
        description = {
            "Runs an instrumented workload on a Redis server, with a live page and metrics.",
            "Each option is a system property too: mvn -Pdemo -Dvitrine.demo.duration=10s",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ended as asked",
            "1:the server could not be started or reached, or the accounts do not add up",
            "2:unknown option, unreadable value, or the port is in use"
        })
final class DemoCommand implements Callable<Integer> {
    static final String PROPERTY_PREFIX = "vitrine.demo.";

    private final Properties properties;
    private final ToIntFunction<DemoOptions> program;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--duration", paramLabel = "TIME", description = "How long to run: 10s, 5m. Default: until Ctrl-C.")
    private @Nullable Duration duration;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = DemoOptions.DEFAULT_RATE,
            description = "Calls a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = DemoOptions.DEFAULT_THREADS,
            description = "Threads that share the work. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--redis-url",
            paramLabel = "URL",
            description = "The server to use; the demo makes keys below 'vitrine-demo:' and removes them at the end."
                    + " Default: an embedded server.")
    private @Nullable String redisUrl;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = DemoOptions.DEFAULT_PORT,
            description = "The port of the page; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    private DemoCommand(Properties properties, ToIntFunction<DemoOptions> program) {
        this.properties = properties;
        this.program = program;
    }

    /**
     * The command line.
     *
     * @param program what is done with the options; returns the exit code
     */
    static CommandLine commandLine(Properties properties, ToIntFunction<DemoOptions> program) {
        CommandLine line = new CommandLine(new DemoCommand(properties, program));
        line.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("--help")
                        .usageHelp(true)
                        .description("Shows this.")
                        .build());
        line.registerConverter(Duration.class, new DurationText());
        line.setDefaultValueProvider(argument -> argument instanceof CommandLine.Model.OptionSpec option
                ? properties.getProperty(property(option.longestName()))
                : null);
        line.setParameterExceptionHandler(DemoCommand::explain);
        return line;
    }

    private static int explain(ParameterException mistake, String[] args) {
        CommandLine line = mistake.getCommandLine();
        line.getErr().println(mistake.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(mistake, line.getErr());
        line.usage(line.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static String property(String option) {
        return PROPERTY_PREFIX + option.substring("--".length());
    }

    @Override
    public Integer call() {
        refuseUnknownProperties();
        return program.applyAsInt(options());
    }

    private DemoOptions options() {
        try {
            return new DemoOptions(duration, rate, threads, redisUrl, port);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(line(), String.valueOf(outOfRange.getMessage()), outOfRange);
        }
    }

    private void refuseUnknownProperties() {
        TreeSet<String> unknown = new TreeSet<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PROPERTY_PREFIX) && !isKnown(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new ParameterException(line(), "Unknown property: " + String.join(", ", unknown));
        }
    }

    private boolean isKnown(String property) {
        return line().getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp())
                .anyMatch(option -> property(option.longestName()).equals(property));
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("the command line sets this before it calls");
        }
        return spec.commandLine();
    }
}
