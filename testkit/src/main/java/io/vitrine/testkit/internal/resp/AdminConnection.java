package io.vitrine.testkit.internal.resp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One blocking socket that speaks RESP2. Not for use by two threads at once; {@link #close()} may come from any thread
 * and ends a read in progress.
 */
public final class AdminConnection implements AutoCloseable {
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    private final Socket socket;
    private final PushbackInputStream in;
    private final RespReader reader;
    private final int replyTimeoutMillis;

    private AdminConnection(Socket socket, int replyTimeoutMillis) throws IOException {
        this.socket = socket;
        this.replyTimeoutMillis = replyTimeoutMillis;
        this.in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
        this.reader = new RespReader(in);
    }

    /**
     * Connects and authenticates.
     *
     * @param replyTimeout how long a reply may take; zero waits for ever
     * @throws IOException if the server does not accept, or refuses the login
     */
    public static AdminConnection open(InetSocketAddress address, @Nullable AdminLogin login, Duration replyTimeout)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, CONNECT_TIMEOUT_MILLIS);
            AdminConnection connection = new AdminConnection(socket, Math.toIntExact(replyTimeout.toMillis()));
            if (login != null && connection.call(login.command()) instanceof RespError error) {
                throw new IOException("The server refuses the administrative login: " + error.line());
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends a command and waits for its reply; see {@link RespReader#readReply()}. */
    public @Nullable Object call(List<byte[]> command) throws IOException {
        socket.setSoTimeout(replyTimeoutMillis);
        socket.getOutputStream().write(RespWriter.command(command));
        return reader.readReply();
    }

    /** As {@link #call(List)}, with text as UTF-8. */
    public @Nullable Object call(String... command) throws IOException {
        return call(List.of(command).stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    /** Waits, without limit, for something the server sends by itself. */
    public @Nullable Object nextPush() throws IOException {
        socket.setSoTimeout(0);
        return reader.readReply();
    }

    /** False if the server has closed this connection since the last reply. Takes up to a millisecond. */
    public boolean isOpen() {
        try {
            socket.setSoTimeout(1);
            int next = in.read();
            if (next >= 0) {
                in.unread(next);
            }
            return next >= 0;
        } catch (SocketTimeoutException nothingToRead) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    public int localPort() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
