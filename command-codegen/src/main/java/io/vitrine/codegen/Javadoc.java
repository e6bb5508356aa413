package io.vitrine.codegen;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a Javadoc comment, without its marks.
 *
 * @param lines the text, one line each
 */
record Javadoc(List<String> lines) {

    private static final int WIDTH = 116;

    /** One paragraph, broken into lines. */
    static Javadoc of(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() > 0 && line.length() + word.length() + 1 > WIDTH - 7) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return new Javadoc(lines);
    }

    /** A comment as a parser gives it: everything between the marks, with the stars of each line. */
    static Javadoc ofComment(String content) {
        List<String> lines = new ArrayList<>();
        for (String raw : content.split("\n", -1)) {
            String line = raw.strip();
            lines.add(line.startsWith("*") ? withoutStar(line) : line);
        }
        while (!lines.isEmpty() && lines.get(0).isEmpty()) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return new Javadoc(lines);
    }

    private static String withoutStar(String line) {
        String text = line.substring(1);
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    /** The text up to and with the first full stop at an end of a sentence. */
    String firstSentence() {
        String text = String.join(" ", lines);
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** As a comment of a member: with marks, indented by four spaces. */
    String indented() {
        return commented("    ");
    }

    /** As a comment of a class. */
    String flush() {
        return commented("");
    }

    private String commented(String indent) {
        if (lines.size() == 1) {
            return indent + "/** " + lines.get(0) + " */\n";
        }
        StringBuilder comment = new StringBuilder(indent).append("/**\n");
        for (String line : lines) {
            comment.append(indent).append(line.isEmpty() ? " *" : " * " + line).append('\n');
        }
        return comment.append(indent).append(" */\n").toString();
    }
}
