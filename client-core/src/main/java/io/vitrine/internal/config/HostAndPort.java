package io.vitrine.internal.config;

import org.jspecify.annotations.Nullable;

/**
 * The server in a URL.
 *
 * @param host decoded and without brackets; empty when there is none; several with commas, as they stand
 * @param port null when there is none
 */
record HostAndPort(String host, @Nullable Integer port) {

    private static final String IPV6 = "[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[\\w.-]+)?";
    private static final String NAME = "[\\p{L}\\p{N}._-]*";

    static HostAndPort parse(String text) {
        if (text.indexOf(',') >= 0) {
            return new HostAndPort(text, null);
        }
        return text.startsWith("[") ? bracketed(text) : plain(text);
    }

    private static HostAndPort bracketed(String text) {
        int end = text.indexOf(']');
        String host = end < 0 ? "" : RedisUrl.decode(text.substring(1, end));
        String behind = text.substring(end + 1);
        if (!host.matches(IPV6) || !(behind.isEmpty() || behind.startsWith(":"))) {
            throw Bounds.invalid("the URL's host is no IPv6 address in brackets: write redis://[::1]:6379");
        }
        return new HostAndPort(host, behind.isEmpty() ? null : port(behind.substring(1)));
    }

    private static HostAndPort plain(String text) {
        int colon = text.indexOf(':');
        if (colon != text.lastIndexOf(':')) {
            throw Bounds.invalid("the URL has more than one colon in host and port: an IPv6 address goes in brackets,"
                    + " redis://[::1]:6379");
        }
        String host = RedisUrl.decode(colon < 0 ? text : text.substring(0, colon));
        if (!host.matches(NAME)) {
            throw Bounds.invalid("the URL's host holds a character that no host has; " + RedisUrl.ENCODE);
        }
        return new HostAndPort(host, colon < 0 ? null : port(text.substring(colon + 1)));
    }

    /** Does not repeat what is no number: where a host is missing, a password stands here. */
    private static int port(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw Bounds.invalid("the URL's port is not a number in 1..65535; user and password end with @host");
        }
        return Bounds.number("port", Integer.parseInt(text), 1, 65_535);
    }
}
