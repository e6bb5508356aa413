package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.FactoryMethods.FactoryMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which commands of the table have a method, and why others have none. */
class TypedCommandsTest {

    private static final Set<String> GROUPS = Set.of(
            "generic",
            "string",
            "hash",
            "list",
            "set",
            "sorted-set",
            "bitmap",
            "hyperloglog",
            "geo",
            "scripting",
            "connection",
            "server");

    /** Commands up to Redis 8.0 that have no method on purpose. */
    private static final Map<String, String> WITHOUT_METHOD = Map.ofEntries(
            Map.entry("AUTH", "the client logs in by its own options, on every connection"),
            Map.entry("HELLO", "the client greets by its own options, on every connection"),
            Map.entry("SELECT", "the client selects by its own options, on every connection"),
            Map.entry("QUIT", "closing the client does it"),
            Map.entry("RESET", "it undoes what the client knows of its connection"),
            Map.entry("CLIENT REPLY", "without replies the connection is out of step"),
            Map.entry("CLIENT CACHING", "belongs to client-side caching"),
            Map.entry("CLIENT TRACKING", "belongs to client-side caching"),
            Map.entry("SCRIPT DEBUG", "the debugger needs a connection of its own and speaks another protocol"),
            Map.entry("MONITOR", "turns the connection into a stream"),
            Map.entry("SYNC", "spoken between servers"),
            Map.entry("PSYNC", "spoken between servers"),
            Map.entry("REPLCONF", "spoken between servers"),
            Map.entry("RESTORE-ASKING", "spoken between servers"),
            Map.entry("SLAVEOF", "the old name of REPLICAOF"),
            Map.entry("DEBUG", "for developers of Redis; its subcommands change without notice"),
            Map.entry("PFDEBUG", "for developers of Redis"),
            Map.entry("PFSELFTEST", "for developers of Redis"),
            Map.entry("SHUTDOWN", "has no reply: the connection ends"),
            Map.entry("FAILOVER", "comes with replication"),
            Map.entry("MODULE LOADEX", "comes with modules"));

    @Test
    void everyCommandUpTo80OfTheseGroupsHasAMethodOrAReason() throws ReflectiveOperationException {
        Set<String> typed = typed();
        List<String> missing = CommandTable.all().stream()
                .filter(spec -> GROUPS.contains(spec.group()))
                .filter(spec -> !isContainer(spec) && !spec.name().endsWith(" HELP") && isUpTo80(spec))
                .map(CommandSpec::name)
                .filter(name -> !typed.contains(name) && !WITHOUT_METHOD.containsKey(name))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void noReasonIsGivenForACommandThatHasAMethodOrDoesNotExist() throws ReflectiveOperationException {
        assertThat(typed()).doesNotContainAnyElementsOf(WITHOUT_METHOD.keySet());
        assertThat(WITHOUT_METHOD.keySet())
                .allSatisfy(name -> assertThat(CommandTable.find(name)).isNotNull());
    }

    /** {@code ACL} alone does nothing; {@code COMMAND} alone does. */
    private static boolean isContainer(CommandSpec spec) {
        return !spec.name().equals("COMMAND")
                && CommandTable.all().stream().anyMatch(other -> other.name().startsWith(spec.name() + " "));
    }

    private static boolean isUpTo80(CommandSpec spec) {
        String[] version = spec.since().split("\\.", -1);
        return Integer.parseInt(version[0]) < 8 || (version[0].equals("8") && version[1].equals("0"));
    }

    /** Some methods choose their command by how fine a time is. */
    private static Set<String> typed() throws ReflectiveOperationException {
        Set<String> typed = new HashSet<>();
        for (FactoryMethod each : FactoryMethods.all().toList()) {
            Object[] arguments = SampleArguments.of(each.method());
            typed.add(each.command(arguments).name());
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = inWholeSeconds(arguments[i]);
            }
            typed.add(each.command(arguments).name());
        }
        return typed;
    }

    private static Object inWholeSeconds(Object argument) {
        if (argument instanceof Duration) {
            return Duration.ofSeconds(2);
        }
        return argument instanceof Instant ? Instant.ofEpochSecond(1_700_000_000) : argument;
    }
}
