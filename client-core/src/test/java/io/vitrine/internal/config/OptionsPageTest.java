package io.vitrine.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisOptions;
import io.vitrine.internal.config.Option.Place;
import io.vitrine.options.PoolOptions;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.options.PubSubOptions;
import io.vitrine.options.RetryPolicy;
import io.vitrine.options.SharedOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/options.md says what the code does: its table is made of the table that reads URLs, properties and the environment. */
class OptionsPageTest {

    private static final Path PAGE = page();
    private static final String BEGIN =
            "<!-- table: begin (made by OptionsPageTest; -Dvitrine.docs.write=true writes it) -->\n";
    private static final String END = "<!-- table: end -->";
    /** What depends on the machine, or on other options. */
    private static final Set<String> DERIVED = Set.of("poolMaxSize", "poolMaxIdle", "poolAcquireTimeout");

    private static Path page() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/options.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/options.md");
    }

    @Test
    void theTableOfThePageIsThatOfTheCode() throws IOException {
        String text = Files.readString(PAGE);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("vitrine.docs.write")) {
            Files.writeString(PAGE, text.substring(0, begin) + table() + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end)).isEqualTo(table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder();
        OptionTable.GROUPS.forEach((group, options) -> {
            table.append("\n### ").append(group).append("\n\n");
            table.append("| key | environment | accessor | default | meaning |\n|---|---|---|---|---|\n");
            options.forEach(option -> table.append(line(option)));
        });
        return table.append('\n').toString();
    }

    private static String line(Option option) {
        String aliases = option.aliases().isEmpty() ? "" : " or `" + String.join("`, `", option.aliases()) + "`";
        return "| `" + option.key() + "`" + (option.place() == Place.URL_PART ? "*" : "") + aliases + " | `"
                + option.variable() + "` | `" + option.accessor() + "` | " + fallback(option) + " | "
                + option.meaning() + " |\n";
    }

    private static String fallback(Option option) {
        String text = option.text().apply(RedisOptions.builder().build());
        return switch (option.key()) {
            case "poolMaxSize" -> "twice the processors, at least 8";
            case "poolMaxIdle" -> "`poolMaxSize`";
            case "poolAcquireTimeout" -> "`readTimeout`, else `commandTimeout`, and 1 s";
            default -> text == null || text.equals("none") ? "–" : "`" + text + "`";
        };
    }

    @Test
    void everyAccessorIsOnThePage() throws IOException {
        String text = Files.readString(PAGE);

        assertThat(accessors(RedisOptions.class, "")).hasSizeGreaterThan(25).allMatch(isOn(text));
        assertThat(accessors(PoolOptions.class, "pool().")).hasSize(10).allMatch(isOn(text));
        assertThat(accessors(RetryPolicy.class, "retry().")).hasSize(4).allMatch(isOn(text));
        assertThat(accessors(ProtocolLimits.class, "limits().")).hasSize(4).allMatch(isOn(text));
        assertThat(accessors(SharedOptions.class, "shared().")).hasSize(10).allMatch(isOn(text));
        assertThat(accessors(PubSubOptions.class, "pubSub().")).hasSize(4).allMatch(isOn(text));
    }

    private static Predicate<String> isOn(String text) {
        return accessor -> text.contains("`" + accessor + "`");
    }

    private static List<String> accessors(Class<?> type, String front) {
        Set<String> others = Set.of("hashCode", "toString", "toBuilder");
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !others.contains(name))
                .map(name -> front + name + "()")
                .toList();
    }

    /** A default that is written as text must be the default: reading it back changes nothing. */
    @Test
    void everyDefaultReadsBackAsItself() {
        RedisOptions defaults = RedisOptions.builder().build();
        Stream<Option> options = OptionTable.all().stream()
                .filter(option ->
                        option.place() == Place.PARAMETER && option.text().apply(defaults) != null)
                .filter(option -> !DERIVED.contains(option.key()));

        assertThat(options.toList()).hasSizeGreaterThan(25).allSatisfy(option -> {
            String text = option.text().apply(defaults);
            assertThat(RedisOptions.parse("redis://localhost?" + option.key() + "=" + text))
                    .as(option.key())
                    .isEqualTo(defaults);
        });
    }

    @Test
    void noTwoOptionsShareAName() {
        List<String> names = OptionTable.all().stream()
                .flatMap(option -> Stream.concat(Stream.of(option.key()), option.aliases().stream()))
                .toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.stream().map(Option::variable)).doesNotHaveDuplicates();
    }
}
