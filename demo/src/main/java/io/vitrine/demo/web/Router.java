package io.vitrine.demo.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads a request to its route. Safe for any number of threads. */
final class Router implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final String POLICY = "default-src 'self'; frame-ancestors 'none'; form-action 'none'";

    private final Map<String, Route> routes = new ConcurrentHashMap<>();

    void add(String path, Route route) {
        if (routes.putIfAbsent(path, route) != null) {
            throw new IllegalArgumentException("there is a route for " + path + " already");
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Response response = answer(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", response.contentType());
            headers.set("Cache-Control", "no-store");
            headers.set("Content-Security-Policy", POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.status(), head ? -1 : response.body().length);
            if (!head) {
                exchange.getResponseBody().write(response.body());
            }
        }
    }

    private Response answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Route route = routes.get(path);
        if (route == null) {
            return Response.text(404, "There is nothing at " + path + ".");
        }
        Route.Method method = method(exchange.getRequestMethod());
        if (method != route.method()) {
            exchange.getResponseHeaders().set("Allow", route.method().name());
            return Response.text(405, path + " answers to " + route.method() + " only.");
        }
        return answer(route, path);
    }

    private static Route.@Nullable Method method(String name) {
        return switch (name) {
            case "GET", "HEAD" -> Route.Method.GET;
            case "POST" -> Route.Method.POST;
            default -> null;
        };
    }

    private static Response answer(Route route, String path) {
        try {
            return route.answer().answer();
        } catch (RuntimeException failed) {
            LOG.error("{} failed", path, failed);
            return Response.text(500, path + " failed: " + failed.getMessage());
        }
    }
}
