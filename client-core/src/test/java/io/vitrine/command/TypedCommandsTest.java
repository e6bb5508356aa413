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
            "server",
            "cluster",
            "pubsub",
            "stream",
            "transactions");

    /** Commands that have no method on purpose. */
    private static final Map<String, String> WITHOUT_METHOD = Map.ofEntries(
            Map.entry("CLIENT REPLY", "without replies the connection is out of step"),
            Map.entry("CLUSTER SYNCSLOTS", "spoken between nodes while slots are moved"),
            Map.entry("DISCARD", "client.transaction(…) does it"),
            Map.entry("EXEC", "client.transaction(…) does it"),
            Map.entry("MONITOR", "turns the connection into a stream"),
            Map.entry("MULTI", "client.transaction(…) does it"),
            Map.entry("PSUBSCRIBE", "client.pubSub() does it, on a connection of its own"),
            Map.entry("PSYNC", "spoken between servers"),
            Map.entry("PUNSUBSCRIBE", "client.pubSub() does it, on a connection of its own"),
            Map.entry("QUIT", "closing the client does it"),
            Map.entry("REPLCONF", "spoken between servers"),
            Map.entry("RESET", "it undoes what the client knows of its connection"),
            Map.entry("SCRIPT DEBUG", "the debugger needs a connection of its own and speaks another protocol"),
            Map.entry("SSUBSCRIBE", "client.pubSub() does it, on a connection of its own"),
            Map.entry("SUBSCRIBE", "client.pubSub() does it, on a connection of its own"),
            Map.entry("SUNSUBSCRIBE", "client.pubSub() does it, on a connection of its own"),
            Map.entry("SYNC", "spoken between servers"),
            Map.entry("UNSUBSCRIBE", "client.pubSub() does it, on a connection of its own"),
            Map.entry("UNWATCH", "client.watching(…) and exclusive connections do it"),
            Map.entry("WATCH", "client.watching(…) and exclusive connections do it"));

    @Test
    void everyCommandOfTheseGroupsHasAMethodOrAReason() throws ReflectiveOperationException {
        Set<String> typed = typed();
        List<String> missing = CommandTable.all().stream()
                .filter(spec -> GROUPS.contains(spec.group()))
                .filter(spec -> !isContainer(spec))
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
