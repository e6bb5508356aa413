package io.vitrine.command;

import io.vitrine.command.FactoryMethods.FactoryMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The commands that the factories make. */
final class TypedCommands {

    private TypedCommands() {}

    /** The names of the commands that the methods of the factories make of any of their sample arguments. */
    static Set<String> names() throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        for (FactoryMethod each : FactoryMethods.all().toList()) {
            for (Object[] arguments : variants(each)) {
                names.add(each.command(arguments).name());
            }
        }
        return names;
    }

    /** Some methods choose their command by how fine a time is, or by a constant. */
    private static List<Object[]> variants(FactoryMethod each) {
        Object[] sample = SampleArguments.of(each.method());
        List<Object[]> variants = new ArrayList<>();
        variants.add(sample);
        for (int i = 0; i < sample.length; i++) {
            for (Object other : others(sample[i])) {
                Object[] variant = sample.clone();
                variant[i] = other;
                variants.add(variant);
            }
        }
        return variants;
    }

    private static List<Object> others(Object argument) {
        if (argument instanceof Duration) {
            return List.of(Duration.ofSeconds(2));
        }
        if (argument instanceof Instant) {
            return List.of(Instant.ofEpochSecond(1_700_000_000));
        }
        return argument instanceof Enum<?> constant
                ? List.of((Object[]) constant.getDeclaringClass().getEnumConstants())
                : List.of();
    }

    /** Whether a command only has others behind it: {@code ACL} alone does nothing; {@code COMMAND} alone does. */
    static boolean isContainer(CommandSpec spec) {
        return !spec.name().equals("COMMAND")
                && CommandTable.all().stream().anyMatch(other -> other.name().startsWith(spec.name() + " "));
    }
}
