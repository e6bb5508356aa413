package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.demo.browser.Chromium;
import io.vitrine.demo.browser.Tab;
import io.vitrine.testkit.Prerequisite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. Its pictures are kept in {@code target/screenshots}. */
class DemoPageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDTH = 1_440;
    private static final int HEIGHT = 2_100;

    private static DemoRun run;
    private static Chromium browser;

    private Tab tab;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Chromium.find();
        Prerequisite.BROWSER.require(program.isPresent(), "no chromium, chromium-browser or google-chrome on the PATH");
        run = DemoRun.start(new DemoOptions(null, 1_000, 8, null, 0), Clock.systemUTC());
        browser = Chromium.start(program.get());
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (run != null) {
            run.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        tab = browser.open(run.page());
        tab.size(WIDTH, HEIGHT);
        await().atMost(PATIENCE)
                .until(() ->
                        tab.evaluate("document.body?.dataset.link").asString().equals("live"));
    }

    @AfterEach
    void closeTab() {
        assertThat(tab.complaints()).as("what the page complained about").isEmpty();
        tab.close();
    }

    private double number(String id) {
        String digits = tab.text(id).replaceAll("[^0-9.]", "");
        return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    }

    private void awaitNumber(String id, DoublePredicate condition) {
        await(id).atMost(PATIENCE).until(() -> condition.test(number(id)));
    }

    @Test
    void itsFiguresMove() {
        awaitNumber("calls-per-second", perSecond -> perSecond > 0);
        double first = number("total-calls");

        awaitNumber("total-calls", calls -> calls > first);

        assertThat(number("hit-rate")).isGreaterThan(95);
        assertThat(tab.text("p99")).matches("[\\d.,]+ (µs|ms|s)");
        assertThat(tab.text("chain")).contains("demo-slow-calls", "micrometer");
    }

    @Test
    void itsChartsFollow() {
        String points =
                "document.querySelectorAll('#latency-chart canvas, #rate-chart canvas, #pool-chart canvas').length";
        assertThat(tab.evaluate(points).asInt()).isEqualTo(3);
        String before = tab.text("latency-chart");

        await().atMost(PATIENCE).until(() -> !tab.text("latency-chart").equals(before));
    }

    @Test
    void itsTablesFill() {
        awaitNumber("span-count", spans -> spans > 0);

        await().atMost(PATIENCE)
                .until(() -> tab.evaluate("document.querySelectorAll('#slow-calls .phases span').length")
                                .asInt()
                        > 0);
        assertThat(tab.evaluate("document.querySelectorAll('#actions tbody tr').length")
                        .asInt())
                .isEqualTo(run.parts().workload().counts().size());
        assertThat(tab.text("errors")).contains("WRONGTYPE");
    }

    @Test
    void itsButtonsInjectFaultsAndHealThem() {
        tab.click("[data-fault=delay]");
        await().atMost(PATIENCE).until(() -> tab.text("fault").equals("delay of 20 ms"));
        await().atMost(PATIENCE).until(() -> tab.text("p50").endsWith(" ms") && number("p50") >= 20);
        assertThat(tab.evaluate("document.querySelector('[data-fault=delay]').getAttribute('aria-pressed')")
                        .asString())
                .isEqualTo("true");

        tab.click("[data-fault=heal]");
        await().atMost(PATIENCE).until(() -> tab.text("fault").equals("healthy"));
        await().atMost(PATIENCE).until(() -> tab.text("p50").endsWith(" µs") || number("p50") < 15);
        assertThat(tab.text("events")).contains("delay of 20 ms", "healed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void itCanBeSeenInLightAndDark(String scheme) throws Exception {
        tab.scheme(scheme);
        awaitNumber("calls-per-second", perSecond -> perSecond > 0);
        awaitNumber("span-count", spans -> spans > 0);

        BufferedImage picture = picture(scheme);

        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        assertThat(picture.getHeight()).isEqualTo(HEIGHT);
        assertThat(colours(picture)).as("colours").hasSizeGreaterThan(100);
        assertThat(brightness(picture.getRGB(5, HEIGHT / 2))).satisfies(ground -> {
            if (scheme.equals("dark")) {
                assertThat(ground).isLessThan(60);
            } else {
                assertThat(ground).isGreaterThan(200);
            }
        });
    }

    private BufferedImage picture(String name) throws IOException {
        byte[] png = tab.screenshot();
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve("demo-" + name + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }

    private static int brightness(int rgb) {
        return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    }
}
