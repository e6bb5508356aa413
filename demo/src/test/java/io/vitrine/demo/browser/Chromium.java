package io.vitrine.demo.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with a profile of its own, steered by its DevTools protocol. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE_SECONDS = 10;
    private static final String LISTENING = "DevTools listening on ";
    private static final List<String> SWITCHES = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0");

    private final Path profile;
    private final Process process;
    private final URI tools;

    private Chromium(Path profile, Process process, URI tools) {
        this.profile = profile;
        this.process = process;
        this.tools = tools;
    }

    /** The program, if there is one on the PATH. */
    public static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it. */
    public static Chromium start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("vitrine-demo-browser");
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(SWITCHES);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Chromium(profile, process, awaitTools(process));
    }

    private static URI awaitTools(Process process) throws IOException {
        BufferedReader log = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder read = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.startsWith(LISTENING)) {
                drain(log);
                URI socket = URI.create(line.substring(LISTENING.length()));
                return URI.create("http://" + socket.getHost() + ":" + socket.getPort() + "/");
            }
            read.append(line).append('\n');
        }
        throw new IOException("Chromium ended before it was ready:\n" + read);
    }

    /** Keeps its log from filling the pipe. */
    private static void drain(BufferedReader log) {
        Thread thread = new Thread(
                () -> {
                    try {
                        log.transferTo(Writer.nullWriter());
                    } catch (IOException closed) {
                        throw new UncheckedIOException(closed);
                    }
                },
                "chromium-log");
        thread.setUncaughtExceptionHandler((ended, closed) -> {});
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens a page. */
    public Tab open(URI page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(tools.resolve("json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        String socket =
                new JsonMapper().readTree(answer).at("/webSocketDebuggerUrl").asString();
        return Tab.connect(URI.create(socket), page);
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
        for (ProcessHandle helper : helpers) { // they write to the profile as long as they live
            helper.destroyForcibly();
            helper.onExit().join();
        }
        long giveUpNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!deleteProfile(System.nanoTime() - giveUpNanos > 0)) {
            Thread.onSpinWait();
        }
    }

    /** False when something was written meanwhile and it is to be tried again. */
    private boolean deleteProfile(boolean last) throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (DirectoryNotEmptyException | UncheckedIOException written) {
            if (last) {
                throw new IOException("the profile " + profile + " is still written to", written);
            }
            return false;
        }
    }
}
