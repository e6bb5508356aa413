package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.testkit.internal.server.ServerConfig;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says how {@link RedisSentinels} shall be. Without any setting: three sentinels, one primary, two replicas. */
public final class RedisSentinelsBuilder {
    private int sentinels = 3;
    private int replicas = 2;
    private String primaryName = "mymaster";
    private Duration downAfter = Duration.ofSeconds(1);
    private @Nullable String password;
    private @Nullable String sentinelPassword;
    private @Nullable Path executable;

    RedisSentinelsBuilder() {}

    /** How many sentinels watch; more than half of them must agree on a failover. */
    public RedisSentinelsBuilder sentinels(int sentinels) {
        this.sentinels = positive(sentinels, "sentinels");
        return this;
    }

    /** How many replicas the primary has. */
    public RedisSentinelsBuilder replicas(int replicas) {
        this.replicas = positive(replicas, "replicas");
        return this;
    }

    /** The name by which sentinels know the primary; {@code mymaster} if not set. */
    public RedisSentinelsBuilder primaryName(String primaryName) {
        this.primaryName = requireNonNull(primaryName, "primaryName");
        return this;
    }

    /** {@code down-after-milliseconds}: how long the primary may be silent before a failover begins; 1 s if not set. */
    public RedisSentinelsBuilder downAfter(Duration downAfter) {
        this.downAfter = requireNonNull(downAfter, "downAfter");
        return this;
    }

    /** The password of the default user on the primary and its replicas. */
    public RedisSentinelsBuilder requirepass(String password) {
        this.password = requireNonNull(password, "password");
        return this;
    }

    /** The password of the default user on the sentinels. */
    public RedisSentinelsBuilder sentinelPassword(String password) {
        this.sentinelPassword = requireNonNull(password, "password");
        return this;
    }

    /** The program to run; see {@link RedisServerBuilder#executable(Path)}. */
    public RedisSentinelsBuilder executable(Path executable) {
        this.executable = requireNonNull(executable, "executable");
        return this;
    }

    /** Starts everything and returns when all replicas have their data and all sentinels know all of it. */
    public RedisSentinels start() {
        return RedisSentinels.start(this);
    }

    int sentinels() {
        return sentinels;
    }

    int replicas() {
        return replicas;
    }

    String primaryName() {
        return primaryName;
    }

    RedisServer startPrimary() {
        return data().start();
    }

    RedisServer startReplica(RedisServer primary) {
        return data().config("replicaof", primary.host() + " " + primary.port()).start();
    }

    RedisServer startSentinel(RedisServer primary) {
        int quorum = sentinels / 2 + 1;
        RedisServerBuilder sentinel = server().sentinel()
                .config(
                        "sentinel",
                        "monitor " + primaryName + " " + primary.host() + " " + primary.port() + " " + quorum)
                .config("sentinel", "down-after-milliseconds " + primaryName + " " + downAfter.toMillis())
                .config(
                        "sentinel",
                        "failover-timeout " + primaryName + " " + Math.max(5_000, 5 * downAfter.toMillis()));
        if (password != null) {
            sentinel.config("sentinel", "auth-pass " + primaryName + " " + ServerConfig.quoted(password));
        }
        if (sentinelPassword != null) {
            sentinel.requirepass(sentinelPassword);
        }
        return sentinel.start();
    }

    private RedisServerBuilder data() {
        RedisServerBuilder data = server();
        if (password != null) {
            data.requirepass(password).config("masterauth", ServerConfig.quoted(password));
        }
        return data;
    }

    private RedisServerBuilder server() {
        RedisServerBuilder server = RedisServer.builder();
        return executable == null ? server : server.executable(executable);
    }

    private static int positive(int count, String name) {
        if (count <= 0) {
            throw new IllegalArgumentException(name + " is not positive: " + count);
        }
        return count;
    }
}
