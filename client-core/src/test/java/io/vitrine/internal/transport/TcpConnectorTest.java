package io.vitrine.internal.transport;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vitrine.internal.transport.TcpConnector.OnInterrupt;
import io.vitrine.options.KeepAlive;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TcpConnectorTest {

    private static final long LONG = SECONDS.toNanos(20);

    private static TcpConnector connector(KeepAlive keepAlive) {
        return new TcpConnector(new SocketTuning(keepAlive, Duration.ofSeconds(20)));
    }

    private static InetAddress[] addresses(String... hosts) throws IOException {
        InetAddress[] addresses = new InetAddress[hosts.length];
        for (int i = 0; i < hosts.length; i++) {
            addresses[i] = InetAddress.getByName(hosts[i]);
        }
        return addresses;
    }

    @ParameterizedTest
    @EnumSource(OnInterrupt.class)
    void keepAliveIsSetWithIdleIntervalAndCount(OnInterrupt onInterrupt) throws IOException {
        try (ServerSocketChannel server = listening("127.0.0.1");
                Socket socket = connector(KeepAlive.of(Duration.ofSeconds(30), Duration.ofSeconds(10), 3))
                        .connect(addresses("127.0.0.1"), port(server), LONG, onInterrupt, opened -> {})) {
            assertThat(socket.getChannel() != null).isEqualTo(onInterrupt == OnInterrupt.CLOSE);
            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
            assertThat(socket.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
            Map<String, SocketOption<?>> known =
                    socket.supportedOptions().stream().collect(Collectors.toMap(SocketOption::name, option -> option));
            assumeTrue(known.containsKey("TCP_KEEPIDLE"), "this platform has no TCP_KEEPIDLE");
            assertThat(socket.getOption(known.get("TCP_KEEPIDLE"))).isEqualTo(30);
            assertThat(socket.getOption(known.get("TCP_KEEPINTERVAL"))).isEqualTo(10);
            assertThat(socket.getOption(known.get("TCP_KEEPCOUNT"))).isEqualTo(3);
        }
    }

    @Test
    void keepAliveCanBeOff() throws IOException {
        try (ServerSocketChannel server = listening("127.0.0.1");
                Socket socket = connector(KeepAlive.OFF)
                        .connect(addresses("127.0.0.1"), port(server), LONG, OnInterrupt.CLOSE, opened -> {})) {
            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isFalse();
        }
    }

    @Test
    void anAddressThatRefusesIsPassedOverForTheNext() throws IOException {
        List<Socket> opened = new ArrayList<>();
        try (ServerSocketChannel server = listening("127.0.0.1");
                Socket socket = connector(KeepAlive.DEFAULT)
                        .connect(
                                addresses("127.0.0.9", "127.0.0.1"),
                                port(server),
                                LONG,
                                OnInterrupt.CLOSE,
                                opened::add)) {
            assertThat(((InetSocketAddress) socket.getRemoteSocketAddress())
                            .getAddress()
                            .getHostAddress())
                    .isEqualTo("127.0.0.1");
            assertThat(opened).hasSize(2);
            assertThat(opened.get(0).isClosed()).isTrue();
        }
    }

    @Test
    void whenAllAddressesRefuseTheLastSaysWhyAndTheOthersAreSuppressed() throws IOException {
        int port = closedPort();
        assertThatThrownBy(() -> connector(KeepAlive.DEFAULT)
                        .connect(addresses("127.0.0.8", "127.0.0.9"), port, LONG, OnInterrupt.CLOSE, opened -> {}))
                .isInstanceOf(ConnectException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    /** A listener whose queue is full drops further requests: the nearest thing to a black hole that every Linux has. */
    @Test
    void aSilentAddressTakesNoMoreThanItsShareOfTheTime() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.9"));
                ServerSocketChannel server =
                        ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", full.getLocalPort()))) {
            List<SocketChannel> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                SocketChannel filler = SocketChannel.open();
                filler.configureBlocking(false);
                filler.connect(full.getLocalSocketAddress());
                waiting.add(filler);
            }
            assertThatThrownBy(() -> connector(KeepAlive.DEFAULT)
                            .connect(
                                    addresses("127.0.0.9"),
                                    full.getLocalPort(),
                                    MILLISECONDS.toNanos(200),
                                    OnInterrupt.CLOSE,
                                    opened -> {}))
                    .isInstanceOf(SocketTimeoutException.class);
            try (Socket socket = connector(KeepAlive.DEFAULT)
                    .connect(
                            addresses("127.0.0.9", "127.0.0.1"),
                            port(server),
                            SECONDS.toNanos(4),
                            OnInterrupt.CLOSE,
                            opened -> {})) {
                assertThat(socket.isConnected()).isTrue();
            }
            for (SocketChannel filler : waiting) {
                filler.close();
            }
        }
    }

    @Test
    void withoutTimeNothingIsTried() throws IOException {
        assertThatThrownBy(() -> connector(KeepAlive.DEFAULT)
                        .connect(addresses("127.0.0.1"), closedPort(), 0, OnInterrupt.CLOSE, opened -> {
                            throw new AssertionError("opened a socket");
                        }))
                .isInstanceOf(SocketTimeoutException.class);
    }

    private static ServerSocketChannel listening(String host) throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(host, 0));
    }

    private static int port(ServerSocketChannel server) throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    private static int closedPort() throws IOException {
        try (ServerSocketChannel server = listening("127.0.0.1")) {
            return port(server);
        }
    }
}
