package io.vitrine.options;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Turns a host's name into addresses. Asked on each dial, so that a name that moved is followed; on a thread of its own, since the
 * dial waits no longer than its time limit allows. Dials to the same name at the same time share one answer.
 */
@FunctionalInterface
public interface HostResolver {

    /**
     * The resolver of the system. The JVM keeps its answers for a while of its own: 30 s unless
     * {@code networkaddress.cache.ttl} says otherwise.
     */
    HostResolver SYSTEM = InetAddress::getAllByName;

    /**
     * The addresses of a host, in the order they shall be tried; at least one.
     *
     * @param host a name or an address literal without brackets
     * @throws UnknownHostException when there are none
     */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
