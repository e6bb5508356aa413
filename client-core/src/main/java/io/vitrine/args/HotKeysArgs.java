package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Duration;
import java.util.List;

/** What {@code HOTKEYS START} looks for, and for how long. Immutable. Since 8.6. */
public final class HotKeysArgs implements CommandArgs {

    private final List<String> metrics;
    private final long count;
    private final long seconds;
    private final long sample;
    private final List<Integer> slots;

    private HotKeysArgs(List<String> metrics, long count, long seconds, long sample, List<Integer> slots) {
        this.metrics = metrics;
        this.count = count;
        this.seconds = seconds;
        this.sample = sample;
        this.slots = slots;
    }

    private static HotKeysArgs of(String... metrics) {
        return new HotKeysArgs(List.of(metrics), 0, 0, 0, List.of());
    }

    /** Keys that take the most time: {@code CPU}. */
    public static HotKeysArgs cpu() {
        return of("CPU");
    }

    /** Keys that move the most bytes: {@code NET}. */
    public static HotKeysArgs net() {
        return of("NET");
    }

    /** Both. */
    public static HotKeysArgs cpuAndNet() {
        return of("CPU", "NET");
    }

    /** So many keys: {@code COUNT}. */
    public HotKeysArgs count(long keys) {
        return new HotKeysArgs(metrics, Numbers.positive("COUNT", keys), seconds, sample, slots);
    }

    /** For so long, in whole seconds; else until it is stopped: {@code DURATION}. */
    public HotKeysArgs duration(Duration duration) {
        long whole = Numbers.positive("DURATION in seconds", duration.toSeconds());
        return new HotKeysArgs(metrics, count, whole, sample, slots);
    }

    /** One of so many commands: {@code SAMPLE}. */
    public HotKeysArgs sample(long oneOf) {
        return new HotKeysArgs(metrics, count, seconds, Numbers.positive("SAMPLE", oneOf), slots);
    }

    /** Only keys of these slots of a cluster: {@code SLOTS}. */
    public HotKeysArgs slots(List<Integer> only) {
        only.forEach(SlotRange::of);
        Numbers.positive("the number of SLOTS", only.size());
        return new HotKeysArgs(metrics, count, seconds, sample, List.copyOf(only));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token("METRICS").number(metrics.size());
        metrics.forEach(command::token);
        add(command, "COUNT", count);
        add(command, "DURATION", seconds);
        add(command, "SAMPLE", sample);
        add(command, "SLOTS", slots.size());
        slots.forEach(command::number);
    }

    private static void add(CommandBuilder<?, ?> command, String keyword, long number) {
        if (number > 0) {
            command.token(keyword).number(number);
        }
    }
}
