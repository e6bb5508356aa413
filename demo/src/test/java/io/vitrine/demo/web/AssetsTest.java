package io.vitrine.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(?!#)([^\"]+)\"|from \"([^\"]+)\"");

    /** Served by the demo itself, not files. */
    private static final Pattern ROUTE = Pattern.compile("/metrics|/api/.*");

    @Test
    void everythingThePageRefersToIsServedFromTheJars() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        try (WebServer server = WebServer.bind(0)) {
            Assets.serve(server);
            server.start();
            Deque<String> open = new ArrayDeque<>();
            open.add("/");
            while (!open.isEmpty()) {
                String path = open.remove();
                if (!files.containsKey(path)) {
                    files.put(path, fetch(server, path));
                    addReferences(path, files.get(path), open);
                }
            }
        }

        assertThat(files)
                .containsKeys(
                        "/",
                        "/style.css",
                        "/app.js",
                        "/charts.js",
                        "/panels.js",
                        "/format.js",
                        "/icon.svg",
                        "/lib/uPlot.iife.min.js",
                        "/lib/uPlot.min.css");
    }

    private static void addReferences(String path, String text, Deque<String> open) {
        if (path.startsWith("/lib/")) {
            return;
        }
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            String reference = matcher.group(1) != null
                    ? matcher.group(1)
                    : matcher.group(2).replaceFirst("^\\.", "");
            assertThat(reference).as("reference of %s", path).startsWith("/").doesNotStartWith("//");
            if (!ROUTE.matcher(reference).matches()) {
                open.add(reference);
            }
        }
    }

    private static String fetch(WebServer server, String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.uri().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).isNotBlank();
        return answer.body();
    }
}
