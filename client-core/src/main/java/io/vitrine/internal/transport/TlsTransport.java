package io.vitrine.internal.transport;

import io.vitrine.spi.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * TLS over a connected socket. What an interrupt does is as without TLS.
 *
 * <p>{@link #close()} closes the socket below and sends no {@code close_notify}: that needs the lock which a blocked writer
 * holds. RESP marks the end of each reply by itself, so a stream that is cut off is noticed.
 */
public final class TlsTransport implements InterruptAware {

    private final Socket plain;
    private final SSLSocket socket;
    private final Endpoint peer;
    private final InputStream input;
    private final OutputStream output;
    private final int safeBytes;

    private TlsTransport(Socket plain, SSLSocket socket, Endpoint peer) throws IOException {
        this.plain = plain;
        this.socket = socket;
        this.peer = peer;
        this.input = socket.getInputStream();
        this.output = socket.getOutputStream();
        this.safeBytes = plain.getChannel() == null ? Channels.safeBytesOf(plain) : 0;
    }

    /**
     * Speaks the TLS handshake over a connected socket. The socket is the caller's to close when this fails.
     *
     * @param target the host as asked for, which the certificate must be for, and which is sent as server name
     * @param protocols the versions to offer; empty for the JVM's choice
     * @param verifyHostname whether the certificate's names are compared with the host
     */
    public static TlsTransport handshake(
            Socket plain, Endpoint target, SSLContext context, List<String> protocols, boolean verifyHostname)
            throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        if (!protocols.isEmpty()) {
            parameters.setProtocols(protocols.toArray(String[]::new));
        }
        if (verifyHostname) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return new TlsTransport(plain, socket, Channels.peerOf(plain.getRemoteSocketAddress(), target));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return input.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        output.write(buffer, offset, length);
    }

    @Override
    public Endpoint peer() {
        return peer;
    }

    @Override
    public int safeBytes() {
        return safeBytes;
    }

    @Override
    public void close() {
        Channels.closeQuietly(plain);
    }

    @Override
    public String toString() {
        return "TlsTransport[" + peer + ", " + socket.getSession().getProtocol() + "]";
    }
}
