package io.vitrine.command;

import io.vitrine.args.AclLogEntry;
import io.vitrine.args.AclUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Users and what they may do. Rules and passwords are sent as they are given, and shown nowhere.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class AclCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public AclCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code ACL CAT}: the categories of commands. Since 6.0. */
    public Command<List<String>> aclCat() {
        return codecs.command(ServerSpecs.ACL_CAT).returning(Decoders.TEXTS);
    }

    /**
     * {@code ACL CAT}: the commands of a category. Since 6.0.
     *
     * @param category without {@code @}
     */
    public Command<List<String>> aclCat(String category) {
        return codecs.command(ServerSpecs.ACL_CAT).token(category).returning(Decoders.TEXTS);
    }

    /**
     * {@code ACL DELUSER}: deletes users and ends their connections. Since 6.0.
     *
     * @return how many there were
     */
    public Command<Long> aclDeluser(String... users) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.ACL_DELUSER);
        Arguments.list(ServerSpecs.ACL_DELUSER, "users", users).forEach(command::token);
        return command.returning(Decoders.LONG);
    }

    /**
     * {@code ACL DRYRUN}: whether a user may run a command, without running it. Since 7.0.
     *
     * @return why not, or null when it may
     */
    public Command<@Nullable String> aclDryrun(String user, String command, String... arguments) {
        CommandBuilder<K, V> builder =
                codecs.command(ServerSpecs.ACL_DRYRUN).token(user).token(command);
        Arguments.list(ServerSpecs.ACL_DRYRUN, "arguments", arguments).forEach(builder::token);
        return builder.returning(AclReplies.REFUSAL_OR_NULL);
    }

    /** {@code ACL GENPASS}: a random password of 64 hexadecimal digits. Since 6.0. */
    public Command<String> aclGenpass() {
        return codecs.command(ServerSpecs.ACL_GENPASS).returning(Decoders.TEXT);
    }

    /**
     * {@code ACL GENPASS}: a random password in hexadecimal digits. Since 6.0.
     *
     * @param bits how much chance it holds, positive
     */
    public Command<String> aclGenpass(int bits) {
        return codecs.command(ServerSpecs.ACL_GENPASS)
                .number(Arguments.positive(ServerSpecs.ACL_GENPASS, "bits", bits))
                .returning(Decoders.TEXT);
    }

    /**
     * {@code ACL GETUSER}: what a user may do. Since 6.0.
     *
     * @return null when there is no such user
     */
    public Command<@Nullable AclUser> aclGetuser(String user) {
        return codecs.command(ServerSpecs.ACL_GETUSER).token(user).returning(AclReplies.USER_OR_NULL);
    }

    /** {@code ACL LIST}: the rules of all users, a line for each. Since 6.0. */
    public Command<List<String>> aclList() {
        return codecs.command(ServerSpecs.ACL_LIST).returning(Decoders.TEXTS);
    }

    /** {@code ACL LOAD}: reads users from the ACL file. Since 6.0. */
    public Command<@Nullable Void> aclLoad() {
        return codecs.command(ServerSpecs.ACL_LOAD).returningNothing();
    }

    /** {@code ACL LOG}: what was refused lately. Since 6.0. */
    public Command<List<AclLogEntry>> aclLog() {
        return codecs.command(ServerSpecs.ACL_LOG).returning(AclReplies.LOG);
    }

    /**
     * {@code ACL LOG}: what was refused lately. Since 6.0.
     *
     * @param count how many at most, not negative
     */
    public Command<List<AclLogEntry>> aclLog(int count) {
        return codecs.command(ServerSpecs.ACL_LOG)
                .number(Arguments.notNegative(ServerSpecs.ACL_LOG, "count", count))
                .returning(AclReplies.LOG);
    }

    /** {@code ACL LOG RESET}: forgets what was refused. Since 6.0. */
    public Command<@Nullable Void> aclLogReset() {
        return codecs.command(ServerSpecs.ACL_LOG)
                .token("RESET")
                .idempotent(false)
                .returningNothing();
    }

    /** {@code ACL SAVE}: writes users to the ACL file. Since 6.0. */
    public Command<@Nullable Void> aclSave() {
        return codecs.command(ServerSpecs.ACL_SAVE).returningNothing();
    }

    /** {@code ACL SETUSER}: makes a user, or changes one by more rules. Since 6.0. */
    public Command<@Nullable Void> aclSetuser(String user, String... rules) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.ACL_SETUSER).token(user);
        Arguments.list(ServerSpecs.ACL_SETUSER, "rules", rules).forEach(command::token);
        return command.returningNothing();
    }

    /** {@code ACL USERS}: the names of all users. Since 6.0. */
    public Command<List<String>> aclUsers() {
        return codecs.command(ServerSpecs.ACL_USERS).returning(Decoders.TEXTS);
    }

    /** {@code ACL WHOAMI}: the user of the connection. Since 6.0. */
    public Command<String> aclWhoami() {
        return codecs.command(ServerSpecs.ACL_WHOAMI).returning(Decoders.TEXT);
    }
}
