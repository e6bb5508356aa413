package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisTimeoutException.Stage;
import io.vitrine.internal.resp.ServerErrors;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import io.vitrine.spi.PoolStats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads a page's name in an error finds the page, and on it what to do. */
class FailurePagesTest {

    private static final Path ROOT = root();
    private static final Path PAGES = ROOT.resolve("docs/failures");
    private static final Pattern NAMED = Pattern.compile("\\(docs/failures/([a-z-]+)\\.md\\)$");
    private static final PoolStats EMPTY = new PoolStats(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/failures"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Stream<RedisException> everyFailure() {
        return Stream.concat(
                Stream.of(
                        new CallCancelledException("x", null),
                        new CircuitOpenException("x", null),
                        new ClientClosedException("x"),
                        new CodecException("x", null),
                        new CommandForbiddenException("x", null),
                        new MaxReconnectsException(new Endpoint("h", 1), 3, null),
                        new NotConnectedException(new Endpoint("h", 1), true, 3, null),
                        new PipelineException(new CodecException("x", null), 0, 1, 1),
                        new PoolExhaustedException("x", EMPTY, null),
                        new QueueFullException(QueueFullException.Queue.OFFLINE, 1, 1),
                        new RedisConnectionException(ErrorKind.IO, Phase.SERVER, "x", null),
                        new RedisProtocolException("x", null),
                        new RedisTimeoutException(Stage.COMMAND, "x", null, null),
                        new SlowSubscriberException(10),
                        new TransactionAbortedException(1),
                        new TransactionRejectedException("EXECABORT x", List.of())),
                Stream.of(
                                "MOVED 1 h:1",
                                "ASK 1 h:1",
                                "CLUSTERDOWN x",
                                "TRYAGAIN x",
                                "CROSSSLOT x",
                                "LOADING x",
                                "MASTERDOWN x",
                                "BUSY x",
                                "NOREPLICAS x",
                                "READONLY x",
                                "UNBLOCKED x",
                                "OOM x",
                                "MISCONF x",
                                "NOAUTH x",
                                "WRONGPASS x",
                                "NOPERM x",
                                "WRONGTYPE x",
                                "NOSCRIPT x",
                                "ERR x",
                                "anything")
                        .map(ServerErrors::of));
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void theMessageNamesAPageThatExistsAndSaysWhatToDo(RedisException failure) throws IOException {
        Matcher named = NAMED.matcher(failure.getMessage());
        assertThat(named.find()).as(failure.getMessage()).isTrue();
        String page = Files.readString(PAGES.resolve(named.group(1) + ".md"));

        assertThat(page)
                .startsWith("# ")
                .contains(
                        "\n## What happened\n",
                        "\n## How to see it\n",
                        "\n## What to do\n",
                        "\n## May it be retried?\n");
        // That of a batch is the page of its first error.
        assertThat(page).contains(failure instanceof PipelineException ? "CodecException" : nameOnPage(failure));
        assertThat(page)
                .contains(
                        failure instanceof RedisServerException server
                                        && !server.code().equals("OTHER")
                                ? server.code()
                                : failure.kind().name());
    }

    private static String nameOnPage(RedisException failure) {
        return "`" + failure.getClass().getSimpleName() + "`";
    }

    @Test
    void noExceptionIsForgotten() throws IOException {
        Set<String> covered = everyFailure()
                .map(failure -> failure.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        covered.add(RedisException.class.getSimpleName());

        try (Stream<Path> sources = Files.list(ROOT.resolve("client-core/src/main/java/io/vitrine"))) {
            assertThat(sources.map(source -> source.getFileName().toString())
                            .filter(name -> name.endsWith("Exception.java"))
                            .map(name -> name.replace(".java", ""))
                            .toList())
                    .hasSizeGreaterThan(10)
                    .allMatch(covered::contains);
        }
    }

    @Test
    void thePagesThatSourcesNameAllExist() throws IOException {
        Pattern anywhere = Pattern.compile("docs/failures/([a-z-]+)\\.md");
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> sources = files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .toList();
            assertThat(sources).isNotEmpty();
            for (Path source : sources) {
                Matcher named = anywhere.matcher(Files.readString(source));
                while (named.find()) {
                    assertThat(PAGES.resolve(named.group(1) + ".md"))
                            .as("named in %s", source)
                            .exists();
                }
            }
        }
    }

    @Test
    void theIndexListsEveryPageAndEveryKindThePagesExplain() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .toList())
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
        assertThat(ErrorKind.values()).allSatisfy(kind -> assertThat(index).contains(kind.name()));
    }

    @Test
    void everyLinkOnAPageLeadsSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.toList()) {
                Matcher links = link.matcher(Files.readString(page));
                while (links.find()) {
                    assertThat(PAGES.resolve(links.group(1)).normalize())
                            .as("linked on %s", page)
                            .exists();
                }
            }
        }
    }
}
