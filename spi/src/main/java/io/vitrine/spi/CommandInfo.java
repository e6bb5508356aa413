package io.vitrine.spi;

import java.util.Set;

/**
 * What is known of a command apart from its arguments; from the table of Redis' commands.
 *
 * @see <a href="https://redis.io/docs/latest/commands/command/">COMMAND</a> for the meaning of flags and categories
 */
public interface CommandInfo {

    /** The upper-case name, words separated by one space. */
    String name();

    /** The number in the table, from 0; -1 for a command that is not in it. */
    int ordinal();

    /** The number of commands in the table. */
    int tableSize();

    /** The group of the documentation: {@code string}, {@code hash}, …; {@code custom} for one that is not in the table. */
    String group();

    /** ACL categories without {@code @}: {@code read}, {@code write}, {@code blocking}, {@code dangerous}, …. */
    Set<String> categories();

    /** Never changes data: flag {@code readonly}. */
    boolean isReadOnly();

    /** May change data: flag {@code write}. */
    boolean isWrite();

    /** May wait at the server: flag {@code blocking}. */
    boolean isBlocking();
}
