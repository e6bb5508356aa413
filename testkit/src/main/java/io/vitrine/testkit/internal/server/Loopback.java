package io.vitrine.testkit.internal.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The IPv4 loopback address: what {@code localhost} means may differ from machine to machine. */
public final class Loopback {
    public static final String HOST = "127.0.0.1";

    private Loopback() {}

    public static InetSocketAddress port(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new AssertionError("Four bytes are an address", e);
        }
    }
}
