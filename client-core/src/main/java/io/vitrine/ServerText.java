package io.vitrine;

/** What of a server's own words goes into a message that is logged. */
final class ServerText {

    /** Redis' own messages are shorter; scripts and modules may say anything. */
    private static final int LONGEST = 500;

    /** How Redis, since 5.0, goes on after {@code ERR unknown command 'NAME'}: with up to 128 characters of the arguments. */
    private static final String ARGUMENTS = ", with args beginning with:";

    private ServerText() {}

    /** Without repeated arguments, on one line, of bounded length. */
    static String forMessage(String text) {
        int arguments = text.indexOf(ARGUMENTS);
        String kept = arguments < 0 ? text : text.substring(0, arguments);
        String line = kept.chars().noneMatch(Character::isISOControl) ? kept : kept.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
