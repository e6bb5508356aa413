package io.vitrine.internal.connection;

import io.vitrine.RedisOptions;
import io.vitrine.RedisProtocolException;
import io.vitrine.RedisServerException;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.ReplyReader;
import io.vitrine.internal.resp.PushHandler;
import io.vitrine.internal.resp.RequestBuffer;
import io.vitrine.internal.resp.RespReader;
import io.vitrine.options.Credentials;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One handshake, the first words on a new connection: {@code HELLO 3 [AUTH user password] [SETNAME name]}, {@code SELECT}, {@code
 * CLIENT SETINFO}, written at once. A server that does not know {@code HELLO} 3 (before Redis 6.0, or a proxy) is spoken to in
 * RESP2: {@code AUTH}, {@code CLIENT SETNAME}, {@code SELECT}. What {@code CLIENT SETINFO} (since 7.2) answers is not looked at.
 *
 * <p>Nothing of what is sent here may appear in a message: old servers repeat the arguments of a command they do not know.
 */
final class Handshake {

    static final int RESP3 = 3;
    static final int RESP2 = 2;

    private static final CommandSpec HELLO = CommandSpec.custom("HELLO");
    private static final CommandSpec AUTH = CommandSpec.custom("AUTH");
    private static final CommandSpec SELECT = CommandSpec.custom("SELECT");
    private static final CommandSpec SETNAME = CommandSpec.custom("CLIENT SETNAME");
    private static final CommandSpec SETINFO = CommandSpec.custom("CLIENT SETINFO");
    private static final String LIBRARY = "vitrine";

    private final Words words;
    private final Transport transport;
    private final RequestBuffer out;
    private final RespReader in;

    /**
     * What is to be said.
     *
     * @param credentials null to not authenticate
     * @param clientName null to have no name
     */
    record Words(
            @Nullable Credentials credentials, @Nullable String clientName, int database, String libraryVersion) {

        static Words of(RedisOptions options, String libraryVersion) {
            return new Words(
                    options.credentials().credentials(), options.clientName(), options.database(), libraryVersion);
        }
    }

    /** What came of it: the version of RESP that is spoken from now on, and what came behind the last reply. */
    static final class Greeted {

        private final int protocol;
        private final byte[] unread;

        Greeted(int protocol, byte[] unread) {
            this.protocol = protocol;
            this.unread = unread;
        }

        int protocol() {
            return protocol;
        }

        /** Pushes, or the beginning of one. */
        byte[] unread() {
            return unread;
        }
    }

    /** @param pushes gets what the server sends unasked between the replies */
    Handshake(Words words, Transport transport, ProtocolLimits limits, PushHandler pushes) {
        this.words = words;
        this.transport = transport;
        this.out = new RequestBuffer(limits.maxBulkBytes());
        this.in = new RespReader(transport, limits, pushes);
    }

    /**
     * Speaks RESP3 if the server does, else RESP2.
     *
     * @throws RefusedException when the server refuses one of the commands
     * @throws IOException when the stream broke
     * @throws RedisProtocolException when the peer does not speak RESP, or is no Redis
     */
    Greeted speakResp3() throws IOException, RefusedException {
        List<Command<?>> commands = new ArrayList<>();
        commands.add(hello());
        addCommon(commands);
        List<@Nullable Object> answers = say(commands);
        if (answers.get(0) instanceof RedisServerException refusal && RefusedException.isOfUnknownCommand(refusal)) {
            return speakResp2();
        }
        check(commands, answers);
        return greeted(RESP3);
    }

    /** Speaks RESP2; otherwise like {@link #speakResp3}. */
    Greeted speakResp2() throws IOException, RefusedException {
        List<Command<?>> commands = new ArrayList<>();
        if (words.credentials != null) {
            commands.add(auth(words.credentials));
        }
        if (words.clientName != null) {
            commands.add(command(SETNAME).token(words.clientName).returningNothing());
        }
        addCommon(commands);
        check(commands, say(commands));
        return greeted(RESP2);
    }

    /** Only pushes come unasked: a reply too many would be taken for that of the first command. */
    private Greeted greeted(int protocol) {
        byte[] unread = in.unread();
        if (unread.length > 0 && (protocol == RESP2 || unread[0] != '>')) {
            throw new RedisProtocolException("there were more answers than commands in the handshake", null);
        }
        return new Greeted(protocol, unread);
    }

    private Command<?> hello() {
        CommandBuilder<String, String> hello = command(HELLO).number(RESP3);
        if (words.credentials != null) {
            String user = words.credentials.user();
            hello.token("AUTH").token(user == null ? "default" : user).token(words.credentials.password());
        }
        if (words.clientName != null) {
            hello.token("SETNAME").token(words.clientName);
        }
        return hello.returning(Handshake::protocolOf);
    }

    private static Command<?> auth(Credentials credentials) {
        CommandBuilder<String, String> auth = command(AUTH);
        if (credentials.user() != null) {
            auth.token(credentials.user());
        }
        return auth.token(credentials.password()).returningNothing();
    }

    private void addCommon(List<Command<?>> commands) {
        if (words.database != 0) {
            commands.add(command(SELECT).number(words.database).returningNothing());
        }
        commands.add(command(SETINFO).token("LIB-NAME").token(LIBRARY).returningNothing());
        commands.add(
                command(SETINFO).token("LIB-VER").token(words.libraryVersion).returningNothing());
    }

    private static CommandBuilder<String, String> command(CommandSpec spec) {
        return CommandBuilder.of(spec, Codec.UTF8, Codec.UTF8);
    }

    /** Sends all and reads all; what each was answered, in order. */
    private List<@Nullable Object> say(List<Command<?>> commands) throws IOException, RefusedException {
        commands.forEach(out::add);
        List<@Nullable Object> answers = new ArrayList<>();
        try {
            out.flushTo(transport);
        } catch (IOException e) {
            hearWhy(commands, e);
            throw e;
        }
        for (Command<?> command : commands) {
            try {
                answers.add(in.readReply(command.decoder()));
            } catch (IOException e) {
                check(commands.subList(0, answers.size()), answers); // a server that is full says so, then closes
                throw e;
            }
        }
        return answers;
    }

    /** A server that turned us away may have said why before it closed: in RESP, or as an alert of TLS. */
    private void hearWhy(List<Command<?>> commands, IOException broken) throws RefusedException, SSLException {
        try {
            Object answer = in.readReply(commands.get(0).decoder());
            if (answer instanceof RedisServerException refusal) {
                throw new RefusedException(commands.get(0).name(), refusal, words.credentials);
            }
        } catch (SSLException alert) {
            alert.addSuppressed(broken);
            throw alert;
        } catch (IOException nothing) {
            broken.addSuppressed(nothing);
        }
    }

    private void check(List<Command<?>> commands, List<@Nullable Object> answers) throws RefusedException {
        for (int i = 0; i < commands.size(); i++) {
            Object answer = answers.get(i);
            CommandSpec spec = commands.get(i).spec();
            if (answer instanceof RedisServerException refusal && spec != SETINFO) {
                throw new RefusedException(spec.name(), refusal, words.credentials);
            }
            if (spec == HELLO && !Integer.valueOf(RESP3).equals(answer)) {
                throw new RedisProtocolException("the answer to HELLO is not that of a Redis server", null);
            }
        }
    }

    /** The value of {@code proto} in the answer to HELLO; 0 when there is none. */
    private static int protocolOf(ReplyReader reply) {
        int protocol = 0;
        int pairs = reply.readMap();
        for (int i = 0; i < pairs; i++) {
            if ("proto".equals(reply.readString())) {
                protocol = Math.toIntExact(reply.readLong());
            } else {
                reply.skip();
            }
        }
        return protocol;
    }
}
