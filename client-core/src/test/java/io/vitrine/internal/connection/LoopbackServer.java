package io.vitrine.internal.connection;

import io.vitrine.spi.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A {@link FakeServer} behind a real socket, one for each connection that is accepted. For what only sockets show: refused, silent
 * and closing peers.
 */
final class LoopbackServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Function<List<String>, String> answers;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();

    LoopbackServer(Function<List<String>, String> answers) throws IOException {
        this.answers = answers;
        this.listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        start(this::accept);
    }

    Endpoint endpoint() {
        return new Endpoint("127.0.0.1", listener.getLocalPort());
    }

    /** How many connections were accepted. */
    int accepted() {
        return sockets.size();
    }

    /** How many connections the client's side has closed. */
    int ended() {
        return ended.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            assertClosed(e);
        }
    }

    private void assertClosed(IOException e) {
        if (!listener.isClosed()) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        FakeServer server = FakeServer.answering(answers);
        start(() -> copyAnswers(server, socket));
        byte[] buffer = new byte[8192];
        try {
            for (int count = socket.getInputStream().read(buffer);
                    count >= 0;
                    count = socket.getInputStream().read(buffer)) {
                server.write(buffer, 0, count);
            }
        } catch (IOException e) {
            server.close();
        }
        ended.incrementAndGet();
        server.close();
    }

    private static void copyAnswers(FakeServer server, Socket socket) {
        byte[] buffer = new byte[8192];
        try (socket) {
            for (int count = server.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = server.read(buffer, 0, buffer.length)) {
                socket.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException e) {
            server.close();
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
