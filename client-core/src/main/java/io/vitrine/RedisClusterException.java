package io.vitrine;

import io.vitrine.spi.ErrorKind;

/**
 * A cluster refuses: CROSSSLOT, MOVED or ASK to a client that does not follow, CLUSTERDOWN, TRYAGAIN. Nothing ran. The client tries again
 * after CLUSTERDOWN and TRYAGAIN.
 *
 * @see <a href="https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/">Cluster specification</a>
 */
public final class RedisClusterException extends RedisServerException {

    private static final long serialVersionUID = 1L;

    public RedisClusterException(ErrorKind kind, String code, String serverMessage) {
        super(kind, code, serverMessage, "cluster");
    }
}
