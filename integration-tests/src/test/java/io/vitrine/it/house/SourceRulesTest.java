package io.vitrine.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The habits of the house that class files do not show. */
class SourceRulesTest {
    private static final Pattern VAGUE_NAME = Pattern.compile(".*(Impl|Utils?|Manager|Helper)");
    private static final Pattern OPEN_END = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern INTERNAL = Pattern.compile("io\\.vitrine\\.internal\\b.*");

    private static final Checkout CHECKOUT = Checkout.current();
    private static final List<SourceFile> MAIN = new ArrayList<>();
    private static final List<SourceFile> TESTS = new ArrayList<>();

    @BeforeAll
    static void read() {
        for (Path module : CHECKOUT.modules()) {
            CHECKOUT.javaFiles(module, "main").stream().map(SourceFile::parse).forEach(MAIN::add);
            CHECKOUT.javaFiles(module, "test").stream().map(SourceFile::parse).forEach(TESTS::add);
        }
    }

    private static List<SourceFile> all() {
        return Stream.concat(MAIN.stream(), TESTS.stream()).toList();
    }

    /** Where in the files a node of that type is as the rule forbids, as {@code file:line}. */
    private static <N extends Node> List<String> places(List<SourceFile> files, Class<N> type, Predicate<N> forbidden) {
        List<String> places = new ArrayList<>();
        for (SourceFile file : files) {
            for (N node : file.tree().findAll(type)) {
                if (forbidden.test(node)) {
                    places.add(place(file, node));
                }
            }
        }
        return places;
    }

    private static String place(SourceFile file, Node node) {
        int line = node.getBegin().map(position -> position.line).orElse(0);
        return CHECKOUT.root().relativize(file.path()) + ":" + line;
    }

    @Test
    void sourcesOfEveryKindAreRead() {
        assertThat(MAIN).hasSizeGreaterThan(20);
        assertThat(TESTS).isNotEmpty();
    }

    @Test
    void nothingIsGuardedBySynchronizedBlocks() {
        assertThat(places(all(), SynchronizedStmt.class, unused -> true)).isEmpty();
    }

    @Test
    void noTestSleepsInPlaceOfACondition() {
        assertThat(places(
                        TESTS,
                        MethodCallExpr.class,
                        call -> call.getNameAsString().equals("sleep")
                                && call.getScope().isPresent()
                                && Pattern.matches(
                                        "Thread|(TimeUnit\\.)?[A-Z]+",
                                        call.getScope().get().toString())))
                .isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        assertThat(places(
                        TESTS,
                        AnnotationExpr.class,
                        annotation -> annotation.getNameAsString().equals("Disabled")))
                .isEmpty();
    }

    @Test
    void noCatchSwallowsWhateverComes() {
        assertThat(places(all(), CatchClause.class, SourceRulesTest::swallows)).isEmpty();
    }

    private static boolean swallows(CatchClause clause) {
        boolean catchesAll = Pattern.matches(
                "(java\\.lang\\.)?(Exception|Throwable|RuntimeException|Error)",
                clause.getParameter().getType().asString());
        return catchesAll && clause.getBody().getStatements().isEmpty();
    }

    @Test
    void noCommentLeavesAnOpenEnd() {
        List<String> places = new ArrayList<>();
        for (SourceFile file : all()) {
            for (Comment comment : file.tree().getAllContainedComments()) {
                if (OPEN_END.matcher(comment.getContent()).find()) {
                    places.add(place(file, comment));
                }
            }
        }
        assertThat(places).isEmpty();
    }

    @Test
    void namesOfTypesSayWhatTheyAre() {
        assertThat(places(
                        MAIN,
                        TypeDeclaration.class,
                        type -> VAGUE_NAME.matcher(type.getNameAsString()).matches()))
                .isEmpty();
    }

    @Test
    void internalPackagesAreImportedByTheClientAndItsBenchmarksOnly() {
        List<SourceFile> others = all().stream()
                .filter(file -> !isIn(file, "client-core") && !isIn(file, "benchmarks"))
                .toList();
        List<String> places = new ArrayList<>();
        for (SourceFile file : others) {
            file.tree().getImports().stream()
                    .filter(imported ->
                            INTERNAL.matcher(imported.getNameAsString()).matches())
                    .forEach(imported -> places.add(place(file, imported)));
        }
        assertThat(places).isEmpty();
    }

    private static boolean isIn(SourceFile file, String module) {
        return file.path().startsWith(CHECKOUT.root().resolve(module));
    }

    @Test
    void everyModuleIsNullMarked() {
        for (SourceFile file : MAIN) {
            file.tree()
                    .getModule()
                    .ifPresent(module -> assertThat(module.getAnnotationByName("NullMarked"))
                            .as(file.path().toString())
                            .isPresent());
        }
    }

    @Test
    void everyPublishedRoomIsAModule() {
        List<String> published = List.of(
                "spi",
                "client-core",
                "codec-json",
                "testkit",
                "interceptors-otel",
                "interceptors-micrometer",
                "interceptors-resilience",
                "dashboards");
        assertThat(published)
                .allSatisfy(room -> assertThat(
                                Files.exists(CHECKOUT.root().resolve(room).resolve("src/main/java/module-info.java")))
                        .isTrue());
    }
}
