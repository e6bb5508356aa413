package io.vitrine.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A generated source file of package {@code io.vitrine.command}.
 *
 * @param name the simple name of its class
 * @param text all of it
 */
record JavaFile(String name, String text) {

    static final String PACKAGE = "io.vitrine.command";

    /** Where the file goes below the output folder. */
    String path() {
        return PACKAGE.replace('.', '/') + "/" + name + ".java";
    }

    /**
     * Puts a file together.
     *
     * @param source what it is made from, for the comment on its first line
     * @param imports names that may be needed; only those whose simple name occurs in the body are imported
     * @param body the class, from its Javadoc on
     */
    static JavaFile of(String name, String source, Collection<String> imports, String body) {
        List<String> lines = new ArrayList<>();
        lines.add("// Made by command-codegen from " + source + ". Not to be edited: the next build overwrites it.");
        lines.add("package " + PACKAGE + ";");
        lines.add("");
        for (String imported : new TreeSet<>(imports)) {
            if (isNeeded(imported, body)) {
                lines.add("import " + imported + ";");
            }
        }
        if (!lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
        return new JavaFile(name, String.join("\n", lines) + "\n" + body);
    }

    private static boolean isNeeded(String imported, String body) {
        int dot = imported.lastIndexOf('.');
        if (imported.substring(0, dot).equals(PACKAGE)) {
            return false;
        }
        String simpleName = imported.substring(dot + 1);
        return Pattern.compile("\\b" + Pattern.quote(simpleName) + "\\b")
                .matcher(body)
                .find();
    }
}
