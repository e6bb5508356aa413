package io.vitrine.command;

import io.vitrine.args.ClientTrackingArgs;
import io.vitrine.args.ServerGreeting;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is: who uses it, which database, which keys it tracks. Only for an exclusive connection, which is closed
 * afterwards; the client refuses them elsewhere, with an {@link IllegalArgumentException}.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class ConnectionStateCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public ConnectionStateCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code AUTH}: logs in as the default user. Since 1.0. */
    public Command<@Nullable Void> auth(String password) {
        return codecs.command(ConnectionSpecs.AUTH).token(password).returningNothing();
    }

    /** {@code AUTH}: logs in. Since 6.0. */
    public Command<@Nullable Void> auth(String user, String password) {
        return codecs.command(ConnectionSpecs.AUTH).token(user).token(password).returningNothing();
    }

    /** {@code CLIENT CACHING NO}: the next command's keys are not tracked. Since 6.0. An error unless tracking opts out. */
    public Command<@Nullable Void> clientCachingNo() {
        return codecs.command(ConnectionSpecs.CLIENT_CACHING).token("NO").returningNothing();
    }

    /** {@code CLIENT CACHING YES}: the next command's keys are tracked. Since 6.0. An error unless tracking opts in. */
    public Command<@Nullable Void> clientCachingYes() {
        return codecs.command(ConnectionSpecs.CLIENT_CACHING).token("YES").returningNothing();
    }

    /**
     * {@code CLIENT TRACKING ON}: the server tells when keys change. Since 6.0. Over RESP2 somebody else must be told; see {@link
     * ClientTrackingArgs#redirect}.
     */
    public Command<@Nullable Void> clientTracking(ClientTrackingArgs args) {
        return codecs.command(ConnectionSpecs.CLIENT_TRACKING)
                .token("ON")
                .with(args)
                .returningNothing();
    }

    /** {@code CLIENT TRACKING OFF}: the server no longer tells when keys change. Since 6.0. */
    public Command<@Nullable Void> clientTrackingOff() {
        return codecs.command(ConnectionSpecs.CLIENT_TRACKING).token("OFF").returningNothing();
    }

    /** {@code HELLO}: what the server says of itself and of the connection, which it leaves as it is. Since 6.0. */
    public Command<ServerGreeting> hello() {
        return codecs.command(ConnectionSpecs.HELLO).returning(ConnectionReplies.GREETING);
    }

    /**
     * {@code SELECT}: goes to another database. Since 1.0.
     *
     * @param database from 0
     */
    public Command<@Nullable Void> select(int database) {
        return codecs.command(ConnectionSpecs.SELECT)
                .number(Arguments.notNegative(ConnectionSpecs.SELECT, "database", database))
                .returningNothing();
    }
}
