package io.vitrine.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private final AtomicInteger posts = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebServer server = WebServer.bind(0)
            .get("/hello", () -> Response.text(200, "hello"))
            .get("/broken", () -> {
                throw new IllegalStateException("out of order");
            })
            .post("/count", () -> Response.text(200, "" + posts.incrementAndGet()))
            .start();

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return server.uri().resolve(path);
    }

    /** The JDK's client does not let a program choose the Host header. */
    private String statusLineFor(String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            String request = "GET /hello HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, answer.indexOf('\r'));
        }
    }

    @Test
    void aRouteAnswers() throws Exception {
        HttpResponse<String> answer = send("GET", "/hello");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    }

    @Test
    void headHasNoBody() throws Exception {
        HttpResponse<String> answer = send("HEAD", "/hello");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anUnknownPathIsNotFound() throws Exception {
        assertThat(send("GET", "/hell").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/hello/more").statusCode()).isEqualTo(404);
    }

    @Test
    void theWrongMethodIsRefusedAndDoesNothing() throws Exception {
        HttpResponse<String> answer = send("GET", "/count");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(send("DELETE", "/count").statusCode()).isEqualTo(405);
        assertThat(posts).hasValue(0);
    }

    @Test
    void aRouteThatFailsSaysSo() throws Exception {
        HttpResponse<String> answer = send("GET", "/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("out of order");
    }

    @Test
    void ourOwnPageMayPost() throws Exception {
        String origin = "http://localhost:" + server.uri().getPort();

        assertThat(send("POST", "/count", "Origin", origin).statusCode()).isEqualTo(200);
        assertThat(send("POST", "/count").statusCode()).isEqualTo(200);
        assertThat(posts).hasValue(2);
    }

    @Test
    void thePageOfAnotherSiteMayNot() throws Exception {
        assertThat(send("POST", "/count", "Origin", "https://example.org").statusCode())
                .isEqualTo(403);
        assertThat(posts).hasValue(0);
    }

    @Test
    void aForeignHostNameIsRefused() throws Exception {
        int port = server.uri().getPort();

        assertThat(statusLineFor("localhost:" + port)).contains("200");
        assertThat(statusLineFor("127.0.0.1:" + port)).contains("200");
        assertThat(statusLineFor("rebound.example.org:" + port)).contains("403");
        assertThat(statusLineFor("not a host")).contains("403");
    }

    @Test
    void aBusyPortSaysWhichAndWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> WebServer.bind(port))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage("port " + port + " is in use; choose another with --port (0: any free one)");
        }
    }

    @Test
    void aClosedServerGivesItsPortBack() {
        int port = server.uri().getPort();
        server.close();

        try (WebServer next = WebServer.bind(port)) {
            assertThat(next.uri().getPort()).isEqualTo(port);
        }
    }

    @Test
    void onePathHasOneRoute() {
        assertThatThrownBy(() -> server.get("/hello", () -> Response.text(200, "again")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/hello");
    }
}
