package io.vitrine.demo.web;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what other web sites make a browser send here: requests under a foreign host name (DNS rebinding), and changes asked
 * for by a page of another origin.
 */
final class LocalOnly extends Filter {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (isLocal(host) && (origin == null || origin.equals("http://" + host))) {
            chain.doFilter(exchange);
        } else {
            refuse(exchange);
        }
    }

    private static boolean isLocal(@Nullable String host) {
        try {
            String name = host == null ? null : URI.create("http://" + host).getHost();
            return name != null && LOCAL.contains(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        byte[] reason = "Only pages of this server may ask, under localhost.\n".getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(403, reason.length);
            exchange.getResponseBody().write(reason);
        }
    }

    @Override
    public String description() {
        return "only from this machine";
    }
}
