package io.vitrine.internal.transport;

import io.vitrine.options.KeepAlive;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The options every TCP socket gets. Those beyond {@link StandardSocketOptions} are found by their name among what the
 * socket says it supports, so that nothing is needed of the platform or of the module {@code jdk.net}: where one is
 * missing the connection works without it, and the log says so once.
 *
 * @param keepAlive probes of a silent connection
 * @param userTimeout how long written bytes may stay unacknowledged before the connection is dead; null for the system's
 *     choice. As of JDK 25 no JDK has an option {@code TCP_USER_TIMEOUT}
 */
public record SocketTuning(KeepAlive keepAlive, @Nullable Duration userTimeout) {

    private static final Logger LOG = LoggerFactory.getLogger(SocketTuning.class);
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    /** Sets the options on a socket that is not connected yet. */
    public void applyTo(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, keepAlive.isOn());
        if (keepAlive.isOn()) {
            set(socket, "TCP_KEEPIDLE", Math.toIntExact(keepAlive.idle().toSeconds()));
            set(socket, "TCP_KEEPINTERVAL", Math.toIntExact(keepAlive.interval().toSeconds()));
            set(socket, "TCP_KEEPCOUNT", keepAlive.count());
        }
        if (userTimeout != null) {
            set(socket, "TCP_USER_TIMEOUT", Math.toIntExact(userTimeout.toMillis()));
        }
    }

    private static void set(Socket socket, String name, int value) throws IOException {
        for (SocketOption<?> option : socket.supportedOptions()) {
            if (option.name().equals(name) && option.type() == Integer.class) {
                @SuppressWarnings("unchecked") // the line above
                SocketOption<Integer> number = (SocketOption<Integer>) option;
                socket.setOption(number, value);
                return;
            }
        }
        if (REPORTED.add(name)) {
            LOG.debug("this JDK and platform have no socket option {}: connections go without it", name);
        }
    }
}
