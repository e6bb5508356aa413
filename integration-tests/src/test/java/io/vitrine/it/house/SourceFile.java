package io.vitrine.it.house;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A Java file and its syntax tree. */
record SourceFile(Path path, CompilationUnit tree) {
    static SourceFile parse(Path path) {
        ParserConfiguration java17 = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
        try {
            ParseResult<CompilationUnit> result = new JavaParser(java17).parse(path);
            return new SourceFile(
                    path,
                    result.getResult()
                            .filter(tree -> result.isSuccessful())
                            .orElseThrow(() -> new IllegalArgumentException(path + ": " + result.getProblems())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
