package io.vitrine.command;

import io.vitrine.args.ClientDetails;
import io.vitrine.args.ClientKillArgs;
import io.vitrine.args.ClientLibraryField;
import io.vitrine.args.ClientType;
import io.vitrine.args.PauseMode;
import io.vitrine.args.TrackingInfo;
import io.vitrine.args.UnblockMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection, and the clients of a server. A client has many connections and picks any of them: commands that set or tell
 * something of <em>the</em> connection make sense on an exclusive one only.
 *
 * <p>Missing on purpose, because they would change what the client must know of its connections: {@code CLIENT REPLY}, {@code
 * RESET} and {@code QUIT}, and all of {@code HELLO} but the question. What they are for is said when the client is built, or
 * done by closing it. What changes a connection for its next user is in {@link ConnectionStateCommandFactory}.
 *
 * @param <K> the type of keys
 * @param <V> the type of messages
 */
public final class ConnectionCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public ConnectionCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code CLIENT GETNAME}: the name of the connection. Since 2.6.9.
     *
     * @return the name, or null when it has none
     */
    public Command<@Nullable String> clientGetname() {
        return codecs.command(ConnectionSpecs.CLIENT_GETNAME).returning(ConnectionReplies.NAME_OR_NULL);
    }

    /**
     * {@code CLIENT GETREDIR}: who gets the invalidations of this connection. Since 6.0.
     *
     * @return the number of a client; 0 for this one, -1 when it tracks no keys
     */
    public Command<Long> clientGetredir() {
        return codecs.command(ConnectionSpecs.CLIENT_GETREDIR).returning(Decoders.LONG);
    }

    /** {@code CLIENT ID}: the number of the connection. Since 5.0. */
    public Command<Long> clientId() {
        return codecs.command(ConnectionSpecs.CLIENT_ID).returning(Decoders.LONG);
    }

    /** {@code CLIENT INFO}: what the server knows of the connection. Since 6.2. */
    public Command<ClientDetails> clientInfo() {
        return codecs.command(ConnectionSpecs.CLIENT_INFO).returning(ConnectionReplies.CLIENT);
    }

    /**
     * {@code CLIENT KILL}: disconnects clients. Since 2.8.12.
     *
     * @return how many
     */
    public Command<Long> clientKill(ClientKillArgs args) {
        return codecs.command(ConnectionSpecs.CLIENT_KILL).with(args).returning(Decoders.LONG);
    }

    /** {@code CLIENT LIST}: all clients. Since 2.4. */
    public Command<List<ClientDetails>> clientList() {
        return codecs.command(ConnectionSpecs.CLIENT_LIST).returning(ConnectionReplies.CLIENTS);
    }

    /** {@code CLIENT LIST TYPE}: the clients of a kind. Since 5.0. */
    public Command<List<ClientDetails>> clientList(ClientType type) {
        return codecs.command(ConnectionSpecs.CLIENT_LIST)
                .token("TYPE")
                .token(type)
                .returning(ConnectionReplies.CLIENTS);
    }

    /** {@code CLIENT LIST ID}: the clients with these numbers. Since 6.2. */
    public Command<List<ClientDetails>> clientList(long... ids) {
        if (Arguments.notNull(ConnectionSpecs.CLIENT_LIST, "ids", ids).length == 0) {
            throw new IllegalArgumentException("CLIENT LIST ID needs at least one id, got none");
        }
        CommandBuilder<K, V> command =
                codecs.command(ConnectionSpecs.CLIENT_LIST).token("ID");
        for (long id : ids) {
            command.number(id);
        }
        return command.returning(ConnectionReplies.CLIENTS);
    }

    /** {@code CLIENT NO-EVICT}: whether the connection stays when clients are evicted to free memory. Since 7.0. */
    public Command<@Nullable Void> clientNoEvict(boolean on) {
        return codecs.command(ConnectionSpecs.CLIENT_NO_EVICT)
                .token(on ? "ON" : "OFF")
                .returningNothing();
    }

    /** {@code CLIENT NO-TOUCH}: whether commands of the connection leave LRU and LFU figures as they are. Since 7.2. */
    public Command<@Nullable Void> clientNoTouch(boolean on) {
        return codecs.command(ConnectionSpecs.CLIENT_NO_TOUCH)
                .token(on ? "ON" : "OFF")
                .returningNothing();
    }

    /** {@code CLIENT PAUSE}: lets the server hold back all commands for a time. Since 3.0. */
    public Command<@Nullable Void> clientPause(Duration timeout) {
        return codecs.command(ConnectionSpecs.CLIENT_PAUSE)
                .number(Arguments.millis(ConnectionSpecs.CLIENT_PAUSE, "timeout", timeout))
                .returningNothing();
    }

    /** {@code CLIENT PAUSE}: lets the server hold back commands for a time. Since 6.2. */
    public Command<@Nullable Void> clientPause(Duration timeout, PauseMode mode) {
        return codecs.command(ConnectionSpecs.CLIENT_PAUSE)
                .number(Arguments.millis(ConnectionSpecs.CLIENT_PAUSE, "timeout", timeout))
                .token(mode)
                .returningNothing();
    }

    /** {@code CLIENT SETINFO}: tells the server which library the connection uses. Since 7.2. The client does so itself. */
    public Command<@Nullable Void> clientSetinfo(ClientLibraryField field, String value) {
        return codecs.command(ConnectionSpecs.CLIENT_SETINFO)
                .token(Arguments.notNull(ConnectionSpecs.CLIENT_SETINFO, "field", field)
                        .keyword())
                .token(value)
                .returningNothing();
    }

    /** {@code CLIENT SETNAME}: names the connection; an empty name removes it. Since 2.6.9. */
    public Command<@Nullable Void> clientSetname(String name) {
        return codecs.command(ConnectionSpecs.CLIENT_SETNAME).token(name).returningNothing();
    }

    /** {@code CLIENT TRACKINGINFO}: how the connection tracks keys. Since 6.2. */
    public Command<TrackingInfo> clientTrackinginfo() {
        return codecs.command(ConnectionSpecs.CLIENT_TRACKINGINFO).returning(ConnectionReplies.TRACKING);
    }

    /**
     * {@code CLIENT UNBLOCK}: wakes a client that waits in a blocking command. Since 5.0.
     *
     * @return whether it was waiting
     */
    public Command<Boolean> clientUnblock(long id, UnblockMode mode) {
        return codecs.command(ConnectionSpecs.CLIENT_UNBLOCK)
                .number(id)
                .token(mode)
                .returning(Decoders.BOOLEAN);
    }

    /** {@code CLIENT UNPAUSE}: ends a pause. Since 6.2. */
    public Command<@Nullable Void> clientUnpause() {
        return codecs.command(ConnectionSpecs.CLIENT_UNPAUSE).returningNothing();
    }

    /** {@code ECHO}: gives a message back. Since 1.0. */
    public Command<V> echo(V message) {
        return codecs.command(ConnectionSpecs.ECHO).value(message).returning(codecs.requiredValue);
    }

    /**
     * {@code PING}: whether the server is there. Since 1.0.
     *
     * @return {@code PONG}
     */
    public Command<String> ping() {
        return codecs.command(ConnectionSpecs.PING).returning(Decoders.TEXT);
    }

    /** {@code PING}: gives a message back. Since 2.8. */
    public Command<V> ping(V message) {
        return codecs.command(ConnectionSpecs.PING).value(message).returning(codecs.requiredValue);
    }
}
