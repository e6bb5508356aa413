package io.vitrine.demo.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A small web server on the loopback interface. It holds its port from {@link #bind} on, and answers from {@link #start} on. Its
 * threads are daemons.
 */
public final class WebServer implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, threads());
    private final Router router = new Router();

    private WebServer(HttpServer server) {
        this.server = server;
        server.setExecutor(executor);
        server.createContext("/", router).getFilters().add(new LocalOnly());
    }

    /**
     * A server that holds a port.
     *
     * @param port 1–65535, or 0 for any free one
     * @throws PortInUseException when somebody else has it
     */
    public static WebServer bind(int port) {
        try {
            return new WebServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (BindException taken) {
            throw new PortInUseException(port, taken);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot listen on port " + port, failed);
        }
    }

    private static ThreadFactory threads() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "vitrine-demo-web-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Answers GET and HEAD of a path. */
    public WebServer get(String path, Supplier<Response> answer) {
        router.add(path, new Route(Route.Method.GET, answer::get));
        return this;
    }

    /** Answers POST of a path, whose body is not looked at. */
    public WebServer post(String path, Supplier<Response> answer) {
        router.add(path, new Route(Route.Method.POST, answer::get));
        return this;
    }

    /** Begins to answer. */
    public WebServer start() {
        server.start();
        return this;
    }

    /** Where a browser on this machine finds it. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Gives the port back at once; requests under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
