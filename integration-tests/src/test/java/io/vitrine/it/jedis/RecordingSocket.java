package io.vitrine.it.jedis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that takes down every byte that arrives, and answers with an error whatever is no greeting. A request is taken down
 * before its answer is sent. One thread accepts, one more serves each connection.
 */
final class RecordingSocket implements AutoCloseable {

    private static final String HELLO =
            "%3\r\n$6\r\nserver\r\n$5\r\nredis\r\n$7\r\nversion\r\n$5\r\n8.8.0\r\n$5\r\nproto\r\n:3\r\n";
    private static final String ERROR = "-ERR only taken down\r\n";

    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    RecordingSocket() throws IOException {
        listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start("accept", this::acceptAll);
    }

    String host() {
        return listener.getInetAddress().getHostAddress();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What has come so far, but for what opens a connection. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void acceptAll() {
        try {
            while (!closed) {
                Socket connection = listener.accept();
                connections.add(connection);
                start("serve", () -> serve(connection));
            }
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            boolean greeting = true;
            for (Request request = Request.read(in); request != null; request = Request.read(in)) {
                greeting = greeting && isGreeting(request.words());
                if (!greeting) {
                    requests.add(request);
                }
                if (request.words().isEmpty()) {
                    return;
                }
                String answer = greeting ? greeted(request.words()) : ERROR;
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException clientIsGone) {
            return;
        } finally {
            connections.remove(connection);
        }
    }

    private static boolean isGreeting(List<String> words) {
        return words.size() > 1
                && (words.get(0).equals("HELLO")
                        || (words.get(0).equals("CLIENT") && words.get(1).equals("SETINFO")));
    }

    private static String greeted(List<String> words) {
        return words.get(0).equals("HELLO") ? HELLO : "+OK\r\n";
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, "recording-" + name + "-" + port());
        thread.setDaemon(true);
        thread.start();
    }
}
