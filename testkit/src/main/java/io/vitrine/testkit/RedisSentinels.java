package io.vitrine.testkit;

import io.vitrine.testkit.internal.server.Conditions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A primary with replicas, watched by sentinels, all real servers on this machine.
 *
 * <pre>{@code
 * try (RedisSentinels sentinels = RedisSentinels.start()) {
 *     RedisClient client = RedisClient.create(sentinels.url());
 *     RedisServer lost = sentinels.primary();
 *     lost.freeze();                         // hangs; no connection breaks
 *     sentinels.awaitFailover(lost);
 *     client.set("k", "v");                  // on what was a replica
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class RedisSentinels implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String primaryName;
    private final List<RedisServer> data;
    private final List<RedisServer> sentinels;

    private RedisSentinels(String primaryName, List<RedisServer> data, List<RedisServer> sentinels) {
        this.primaryName = primaryName;
        this.data = List.copyOf(data);
        this.sentinels = List.copyOf(sentinels);
    }

    /** Three sentinels, one primary and two replicas. */
    public static RedisSentinels start() {
        return builder().start();
    }

    /** Settings. */
    public static RedisSentinelsBuilder builder() {
        return new RedisSentinelsBuilder();
    }

    static RedisSentinels start(RedisSentinelsBuilder builder) {
        List<RedisServer> data = new ArrayList<>();
        List<RedisServer> sentinels = new ArrayList<>();
        try {
            RedisServer primary = builder.startPrimary();
            data.add(primary);
            for (int i = 0; i < builder.replicas(); i++) {
                data.add(builder.startReplica(primary));
            }
            Conditions.await(
                    LIMIT, "the replicas have their data", () -> data.stream().allMatch(RedisSentinels::hasItsData));
            for (int i = 0; i < builder.sentinels(); i++) {
                sentinels.add(builder.startSentinel(primary));
            }
            RedisSentinels started = new RedisSentinels(builder.primaryName(), data, sentinels);
            started.awaitWell();
            return started;
        } catch (RuntimeException e) {
            Stream.concat(sentinels.stream(), data.stream()).forEach(RedisServer::close);
            throw e;
        }
    }

    /** {@code redis+sentinel://host:port,host:port,…/name} with every sentinel, and the password of the data servers. */
    public String url() {
        return sentinels.stream()
                .map(sentinel -> sentinel.host() + ":" + sentinel.port())
                .collect(Collectors.joining(
                        ",", "redis+sentinel://" + data.get(0).credentials(), "/" + primaryName));
    }

    /** The name by which the sentinels know the primary. */
    public String primaryName() {
        return primaryName;
    }

    /** The sentinels, running or not. */
    public List<RedisServer> sentinels() {
        return sentinels;
    }

    /** The primary and the replicas, running or not. */
    public List<RedisServer> servers() {
        return data;
    }

    /** The server that the sentinels name as primary; they need not be right yet. */
    public RedisServer primary() {
        return primaryAccordingTo(asked());
    }

    /** The servers besides {@link #primary()}. */
    public List<RedisServer> replicas() {
        RedisServer primary = primary();
        return data.stream().filter(server -> server != primary).toList();
    }

    /** Orders a failover. Redis command {@code SENTINEL FAILOVER}. */
    public void failover() {
        asked().cli("SENTINEL", "FAILOVER", primaryName);
    }

    /** Waits until all running sentinels name another primary than this one, and that one says so itself. */
    public void awaitFailover(RedisServer from) {
        Conditions.await(
                LIMIT,
                "the sentinels agree on another primary than " + from,
                () -> answering(sentinels)
                        .map(this::primaryAccordingTo)
                        .allMatch(named -> named != from && named.answers() && isPrimary(named)));
    }

    /** Waits until every running sentinel knows all sentinels and all replicas. */
    public void awaitWell() {
        Conditions.await(
                LIMIT,
                "every sentinel knows all others and all replicas",
                () -> answering(sentinels).allMatch(this::knowsEverything));
    }

    /** Closes the sentinels, then the servers. */
    @Override
    public void close() {
        sentinels.forEach(RedisServer::close);
        data.forEach(RedisServer::close);
    }

    private RedisServer asked() {
        return answering(sentinels).findFirst().orElseThrow(() -> new IllegalStateException("No sentinel runs"));
    }

    private RedisServer primaryAccordingTo(RedisServer sentinel) {
        String port = primaryFields(sentinel).getOrDefault("port", "");
        return data.stream()
                .filter(server -> port.equals(Integer.toString(server.port())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The sentinel names an unknown primary, at port " + port));
    }

    private boolean knowsEverything(RedisServer sentinel) {
        Map<String, String> primary = primaryFields(sentinel);
        return Integer.toString(sentinels.size() - 1).equals(primary.get("num-other-sentinels"))
                && Integer.toString(data.size() - 1).equals(primary.get("num-slaves"))
                && "master".equals(primary.get("flags"));
    }

    /** The reply to {@code SENTINEL MASTER}: names and values in turn. */
    private Map<String, String> primaryFields(RedisServer sentinel) {
        if (!(sentinel.admin().ask("SENTINEL", "MASTER", primaryName) instanceof List<?> reply)) {
            throw new IllegalStateException("SENTINEL MASTER does not answer with a list");
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i + 1 < reply.size(); i += 2) {
            fields.put(String.valueOf(reply.get(i)), String.valueOf(reply.get(i + 1)));
        }
        return fields;
    }

    private static Stream<RedisServer> answering(List<RedisServer> servers) {
        return servers.stream().filter(RedisServer::answers);
    }

    private static boolean isPrimary(RedisServer server) {
        return server.admin().ask("ROLE") instanceof List<?> role && "master".equals(role.get(0));
    }

    private static boolean hasItsData(RedisServer server) {
        return server.admin()
                .info("replication")
                .getOrDefault("master_link_status", "up")
                .equals("up");
    }
}
