package io.vitrine.testkit;

import io.vitrine.testkit.internal.server.Conditions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Redis Cluster of real servers on this machine.
 *
 * <pre>{@code
 * try (RedisCluster cluster = RedisCluster.start()) {
 *     RedisClient client = RedisClient.create(cluster.url());
 *     RedisServer lost = cluster.primaryOf("user:1");
 *     lost.kill();
 *     cluster.awaitFailover(lost);
 *     client.get("user:1");                 // from what was a replica
 * }
 * }</pre>
 *
 * <p>Roles change in the life of a cluster: {@link #primaries()} and its like ask the nodes each time. A node that was
 * killed or frozen is left out. Safe for use by several threads.
 */
public final class RedisCluster implements AutoCloseable {
    private static final int SLOTS = 16_384;
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);

    private final List<RedisServer> nodes;
    private final @Nullable String password;

    private RedisCluster(List<RedisServer> nodes, @Nullable String password) {
        this.nodes = List.copyOf(nodes);
        this.password = password;
    }

    /** A cluster of three primaries with one replica each. */
    public static RedisCluster start() {
        return builder().start();
    }

    /** Settings for a cluster. */
    public static RedisClusterBuilder builder() {
        return new RedisClusterBuilder();
    }

    static RedisCluster start(
            int primaries, int replicasPerPrimary, @Nullable String password, Supplier<RedisServer> starter) {
        List<RedisServer> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < primaries * (1 + replicasPerPrimary); i++) {
                nodes.add(starter.get());
            }
            RedisCluster cluster = new RedisCluster(nodes, password);
            cluster.form(primaries);
            return cluster;
        } catch (RuntimeException e) {
            nodes.forEach(RedisServer::close);
            throw e;
        }
    }

    /** {@code redis+cluster://host:port,host:port,…} with every node, and the password of the default user if there is one. */
    public String url() {
        String credentials = nodes.get(0).credentials();
        return nodes.stream()
                .map(node -> node.host() + ":" + node.port())
                .collect(Collectors.joining(",", "redis+cluster://" + credentials, ""));
    }

    /** All nodes, running or not: first those that began as primaries. */
    public List<RedisServer> nodes() {
        return nodes;
    }

    /** The nodes that are primaries now. */
    public List<RedisServer> primaries() {
        return nodes.stream().filter(node -> hasRole(node, "master")).toList();
    }

    /** The nodes that are replicas now. */
    public List<RedisServer> replicas() {
        return nodes.stream().filter(node -> hasRole(node, "slave")).toList();
    }

    /** The primary that owns the slot of this key now. */
    public RedisServer primaryOf(String key) {
        long slot = slotOf(key);
        return primaries().stream()
                .filter(node -> owns(node, slot))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No running primary owns slot " + slot));
    }

    /** The slot of this key. Redis command {@code CLUSTER KEYSLOT}. */
    public int slotOf(String key) {
        RedisServer any =
                nodes.stream().filter(RedisServer::answers).findFirst().orElseThrow();
        return Integer.parseInt(String.valueOf(any.admin().ask("CLUSTER", "KEYSLOT", key)));
    }

    /**
     * Moves an empty slot to another primary, and tells all primaries. Moving one with keys is what {@code MIGRATE} is
     * for; see {@link #beginMigration}.
     */
    public void assignSlot(int slot, RedisServer to) {
        String id = idOf(to);
        to.cli("CLUSTER", "SETSLOT", Integer.toString(slot), "NODE", id);
        for (RedisServer node : primaries()) {
            node.cli("CLUSTER", "SETSLOT", Integer.toString(slot), "NODE", id);
        }
    }

    /** Puts a slot on its way from its primary to another: keys that have left are answered with {@code ASK}. */
    public void beginMigration(int slot, RedisServer from, RedisServer to) {
        to.cli("CLUSTER", "SETSLOT", Integer.toString(slot), "IMPORTING", idOf(from));
        from.cli("CLUSTER", "SETSLOT", Integer.toString(slot), "MIGRATING", idOf(to));
    }

    /** Moves one key to another node. Redis command {@code MIGRATE}. */
    public void migrateKey(String key, RedisServer from, RedisServer to) {
        List<String> command =
                new ArrayList<>(List.of("MIGRATE", to.host(), Integer.toString(to.port()), "", "0", "5000", "REPLACE"));
        if (password != null) {
            command.addAll(List.of("AUTH", password));
        }
        command.addAll(List.of("KEYS", key));
        from.cli(command.toArray(String[]::new));
    }

    /**
     * Waits until every running node says that the cluster is well, and another node is primary in place of this one,
     * which the caller has killed or frozen. Takes about the node timeout and two seconds.
     */
    public void awaitFailover(RedisServer lost) {
        Conditions.await(
                READY_LIMIT,
                "a replica takes the place of " + lost,
                () -> nodes.stream()
                        .filter(node -> node != lost && node.answers())
                        .allMatch(node -> isWell(node, nodes.size()) && ownedSlots(node, lost.port()) == 0));
    }

    /** Waits until every running node says that the cluster is well, and running replicas have their data. */
    public void awaitWell() {
        Conditions.await(
                READY_LIMIT,
                "every node of the cluster is well",
                () -> nodes.stream()
                        .filter(RedisServer::answers)
                        .allMatch(node -> isWell(node, nodes.size()) && hasItsData(node)));
    }

    /** Closes all nodes. */
    @Override
    public void close() {
        nodes.forEach(RedisServer::close);
    }

    private void form(int primaries) {
        for (int i = 0; i < primaries; i++) {
            String from = Integer.toString(SLOTS * i / primaries);
            String to = Integer.toString(SLOTS * (i + 1) / primaries - 1);
            nodes.get(i).cli("CLUSTER", "ADDSLOTSRANGE", from, to);
            nodes.get(i).cli("CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(i + 1));
        }
        RedisServer first = nodes.get(0);
        for (RedisServer node : nodes.subList(1, nodes.size())) {
            first.cli("CLUSTER", "MEET", node.host(), Integer.toString(node.port()));
        }
        Conditions.await(
                READY_LIMIT,
                "the nodes know each other",
                () -> nodes.stream().allMatch(node -> isWell(node, nodes.size())));
        for (int i = primaries; i < nodes.size(); i++) {
            nodes.get(i).cli("CLUSTER", "REPLICATE", idOf(nodes.get(i % primaries)));
        }
        awaitWell();
        Conditions.await(
                READY_LIMIT,
                "the nodes know the replicas",
                () -> nodes.stream().allMatch(node -> replicasKnownBy(node) == nodes.size() - primaries));
    }

    private static String idOf(RedisServer node) {
        return String.valueOf(node.admin().ask("CLUSTER", "MYID"));
    }

    private static boolean isWell(RedisServer node, long size) {
        String info = String.valueOf(node.admin().ask("CLUSTER", "INFO"));
        return info.contains("cluster_state:ok\r\n")
                && info.contains("cluster_known_nodes:" + size + "\r\n")
                && nodeLines(node).stream().noneMatch(line -> line.contains("handshake"));
    }

    private static boolean hasItsData(RedisServer node) {
        return node.admin()
                .info("replication")
                .getOrDefault("master_link_status", "up")
                .equals("up");
    }

    private static long replicasKnownBy(RedisServer node) {
        return nodeLines(node).stream().filter(line -> line.contains("slave")).count();
    }

    /** The lines of {@code CLUSTER NODES}: id, address, flags, primary, ping, pong, epoch, link, slots… */
    private static List<String> nodeLines(RedisServer node) {
        return String.valueOf(node.admin().ask("CLUSTER", "NODES")).lines().toList();
    }

    private static long ownedSlots(RedisServer asked, int port) {
        return nodeLines(asked).stream()
                .filter(line -> line.contains(":" + port + "@"))
                .filter(line -> line.split(" ", -1).length > 8)
                .count();
    }

    private static boolean owns(RedisServer node, long slot) {
        return nodeLines(node).stream()
                .filter(line -> line.contains("myself"))
                .flatMap(line -> List.of(line.split(" ", -1)).stream().skip(8))
                .anyMatch(range -> isWithin(slot, range));
    }

    private static boolean isWithin(long slot, String range) {
        if (range.startsWith("[")) {
            return false;
        }
        String[] ends = range.split("-", -1);
        return Long.parseLong(ends[0]) <= slot && slot <= Long.parseLong(ends[ends.length - 1]);
    }

    private static boolean hasRole(RedisServer node, String role) {
        return node.answers()
                && node.admin().ask("ROLE") instanceof List<?> reply
                && Objects.equals(reply.get(0), role);
    }
}
