package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.testkit.internal.server.ServerConfig;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says how a {@link RedisCluster} shall be. Without any setting: three primaries with one replica each. */
public final class RedisClusterBuilder {
    private int primaries = 3;
    private int replicasPerPrimary = 1;
    private Duration nodeTimeout = Duration.ofSeconds(2);
    private ServerConfig config = ServerConfig.EMPTY;
    private @Nullable String password;
    private @Nullable Path executable;

    RedisClusterBuilder() {}

    /** How many nodes own slots; at least three, fewer could not agree on a failover. */
    public RedisClusterBuilder primaries(int primaries) {
        if (primaries < 3) {
            throw new IllegalArgumentException("A cluster has at least three primaries, not " + primaries);
        }
        this.primaries = primaries;
        return this;
    }

    /** How many copies each primary has; 0 for none. */
    public RedisClusterBuilder replicasPerPrimary(int replicas) {
        if (replicas < 0) {
            throw new IllegalArgumentException("replicas is negative: " + replicas);
        }
        this.replicasPerPrimary = replicas;
        return this;
    }

    /** {@code cluster-node-timeout}: how long a node may be silent before a failover begins; 2 s if not set. */
    public RedisClusterBuilder nodeTimeout(Duration nodeTimeout) {
        this.nodeTimeout = requireNonNull(nodeTimeout, "nodeTimeout");
        return this;
    }

    /** A directive of every node's {@code redis.conf}; see {@link RedisServerBuilder#config(String, String)}. */
    public RedisClusterBuilder config(String directive, String value) {
        config = config.with(requireNonNull(directive, "directive"), requireNonNull(value, "value"));
        return this;
    }

    /** The password of the default user, on every node. */
    public RedisClusterBuilder requirepass(String password) {
        this.password = requireNonNull(password, "password");
        return this;
    }

    /** The program to run; see {@link RedisServerBuilder#executable(Path)}. */
    public RedisClusterBuilder executable(Path executable) {
        this.executable = requireNonNull(executable, "executable");
        return this;
    }

    /** Starts the cluster and returns when every node says that it is well and every replica has its data. */
    public RedisCluster start() {
        return RedisCluster.start(primaries, replicasPerPrimary, password, this::startNode);
    }

    private RedisServer startNode() {
        RedisServerBuilder node = RedisServer.builder()
                .clusterEnabled()
                .config("cluster-node-timeout", Long.toString(nodeTimeout.toMillis()));
        config.lines().forEach(line -> node.config(line.directive(), line.value()));
        if (password != null) {
            node.requirepass(password).config("masterauth", ServerConfig.quoted(password));
        }
        if (executable != null) {
            node.executable(executable);
        }
        return node.start();
    }
}
