package io.vitrine.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.StaticJavaParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table's checker, on tables that are wrong on purpose. */
class FeatureTableTest {
    private static final TestMethods METHODS =
            TestMethods.of(new SourceFile(Path.of("GoodTest.java"), StaticJavaParser.parse("""
                    package p;
                    abstract class Contract { @Test void inherited() {} }
                    class GoodTest extends Contract {
                        @Test void proves() {}
                        @Disabled @Test void sleeps() {}
                        void helps() {}
                        class Inner { @ParameterizedTest void provesToo() {} }
                    }
                    """)));

    private static List<String> problemsOf(String... lines) {
        return FeatureTable.parse(List.of(lines)).problems(METHODS);
    }

    @Test
    void aRightTableHasNoProblems() {
        assertThat(problemsOf(
                        "| id | what it is | tests |",
                        "|---|---|---|",
                        "| PY-01 | one client | GoodTest#proves, `p.GoodTest#proves` |",
                        "| T-18 | log line | GoodTest.Inner#provesToo<br>GoodTest#inherited |"))
                .isEmpty();
    }

    @Test
    void bothSeparatorsSeparate() {
        FeatureTable table = FeatureTable.parse(List.of("| GO-60 | parent | A#a<br>B#b, C#c |"));
        assertThat(table.rows()).containsExactly(new FeatureTable.Row("GO-60", "parent", List.of("A#a", "B#b", "C#c")));
    }

    @Test
    void anUnknownIdIsNamed() {
        assertThat(problemsOf("| PY-58 | what | GoodTest#proves |", "| Q-01 | what | GoodTest#proves |"))
                .containsExactly("PY-58 is not the id of a feature", "Q-01 is not the id of a feature");
        assertThat(problemsOf("| X-1 | what | GoodTest#proves |")).containsExactly("X-1 is not the id of a feature");
    }

    @Test
    void anIdThatAppearsTwiceIsNamed() {
        assertThat(problemsOf("| IO-51 | what | GoodTest#proves |", "| IO-51 | what | GoodTest#proves |"))
                .containsExactly("IO-51 appears twice");
    }

    @Test
    void aLineWithoutTestOrTextIsNamed() {
        assertThat(problemsOf("| PY-02 | | |")).containsExactly("PY-02 does not say what it is", "PY-02 names no test");
    }

    @Test
    void whatIsNotARunningTestIsNamed() {
        assertThat(problemsOf(
                        "| PY-03 | what | LostTest#proves, GoodTest#lost, GoodTest#helps, GoodTest#sleeps, GoodTest |"))
                .containsExactly(
                        "PY-03: there is no class LostTest",
                        "PY-03: there is no test method GoodTest#lost",
                        "PY-03: there is no test method GoodTest#helps",
                        "PY-03: GoodTest#sleeps is switched off",
                        "PY-03: 'GoodTest' has not the form Class#method");
    }
}
