package io.vitrine.demo.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page in a {@link Chromium}. Collects what the page complains about on its console.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
public final class Tab implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long LONGEST_SECONDS = 30;

    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final WebSocket socket;

    private Tab(URI address) throws Exception {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    static Tab connect(URI socket, URI page) throws Exception {
        Tab tab = new Tab(socket);
        tab.send("Runtime.enable", Map.of());
        tab.send("Log.enable", Map.of());
        tab.send("Page.enable", Map.of());
        tab.send("Page.navigate", Map.of("url", page.toString()));
        return tab;
    }

    /** Chooses the size of the window, in pixels. */
    public void size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Chooses {@code dark} or {@code light}. */
    public void scheme(String scheme) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The value of an expression. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + " failed: " + answer.at("/exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** The text of the element that has this id; empty while there is none. */
    public String text(String id) {
        return evaluate("document.getElementById('" + id + "')?.textContent ?? ''")
                .asString();
    }

    /** Clicks the first element a CSS selector finds. */
    public void click(String selector) {
        evaluate("document.querySelector('" + selector + "').click()");
    }

    /** What is seen, as PNG. */
    public byte[] screenshot() {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", Map.of("format", "png"))
                        .at("/data")
                        .asString());
    }

    /** Errors and warnings of the page so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pending.put(id, answer);
        try {
            String message = MAPPER.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
            socket.sendText(message, true).get(LONGEST_SECONDS, TimeUnit.SECONDS);
            JsonNode full = answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (full.has("error")) {
                throw new IllegalStateException(method + " failed: " + full.at("/error"));
            }
            return full.at("/result");
        } catch (IllegalStateException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(method + " was not answered", failed);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts messages together and hands them out: answers to who waits, complaints to the list. */
    private final class Messages implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                received(MAPPER.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void received(JsonNode message) {
            if (message.has("id")) {
                CompletableFuture<JsonNode> waiting =
                        pending.remove(message.at("/id").asInt());
                if (waiting != null) {
                    waiting.complete(message);
                }
                return;
            }
            switch (message.at("/method").asString()) {
                case "Runtime.exceptionThrown", "Log.entryAdded" ->
                    complaints.add(message.at("/params").toString());
                case "Runtime.consoleAPICalled" -> console(message.at("/params"));
                default -> {}
            }
        }

        private void console(JsonNode call) {
            if (List.of("error", "warning", "assert").contains(call.at("/type").asString())) {
                complaints.add(call.toString());
            }
        }
    }
}
