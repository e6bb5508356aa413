package io.vitrine.command;

import io.vitrine.spi.CommandInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A command with its arguments and the way its reply is read: an immutable value that any face of the client executes. The
 * factories make those of Redis; {@link CommandBuilder#of} builds any other, which passes the same hooks, routing and
 * telemetry.
 *
 * <p>Arguments are kept as they were given and encoded straight into the connection's buffer when the command is
 * written, so a mutable argument (a byte array, say) must not change before the call has ended.
 *
 * @param <T> the Java type of the result
 */
public final class Command<T extends @Nullable Object> implements io.vitrine.spi.Command {

    /** About what length and line ends of an argument take. */
    private static final int FRAME_BYTES = 6;

    /** What an argument is taken for whose length only its codec knows. */
    private static final int OBJECT_BYTES = 16;

    private final CommandSpec spec;
    private final @Nullable Object[] items;
    private final byte[] kinds;
    private final int count;
    private final Codec<Object> keyCodec;
    private final Codec<Object> valueCodec;
    private final Decoder<T> decoder;
    private final CommandTraits traits;

    Command(CommandBuilder<?, ?> builder, Decoder<T> decoder, CommandTraits traits) {
        this.spec = builder.spec;
        this.items = builder.items;
        this.kinds = builder.kinds;
        this.count = builder.count;
        this.keyCodec = builder.keyCodec;
        this.valueCodec = builder.valueCodec;
        this.decoder = decoder;
        this.traits = traits;
    }

    private <S extends @Nullable Object> Command(Command<S> original, Decoder<T> decoder) {
        this.spec = original.spec;
        this.items = original.items;
        this.kinds = original.kinds;
        this.count = original.count;
        this.keyCodec = original.keyCodec;
        this.valueCodec = original.valueCodec;
        this.decoder = decoder;
        this.traits = original.traits;
    }

    /** The same command with its reply read in another way. */
    public <R extends @Nullable Object> Command<R> withDecoder(Decoder<R> other) {
        return new Command<>(this, other);
    }

    /** What is known of the command apart from its arguments. */
    public CommandSpec spec() {
        return spec;
    }

    /** Reads the reply. */
    public Decoder<T> decoder() {
        return decoder;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public int ordinal() {
        return spec.ordinal();
    }

    @Override
    public CommandInfo info() {
        return spec;
    }

    @Override
    public boolean isIdempotent() {
        return switch (traits.idempotency()) {
            case BY_NAME -> isIdempotentByName();
            case YES -> true;
            case NO -> false;
        };
    }

    private boolean isIdempotentByName() {
        CommandSpec.Idempotency byName = spec.idempotency();
        return byName == CommandSpec.Idempotency.READ || byName == CommandSpec.Idempotency.STATE_AND_REPLY;
    }

    /** Whether the command has no result: its value is null and yet no miss. */
    public boolean returnsNothing() {
        return traits.returnsNothing();
    }

    /** How long the server may hold the reply back: zero for ever, null for a command that does not block. */
    public @Nullable Duration blocksFor() {
        return traits.blocksFor();
    }

    /** What to send on the same connection when the server answers NOSCRIPT; null for nothing. Same result type. */
    @SuppressWarnings("unchecked") // the builder takes a command of the same result type
    public @Nullable Command<T> onNoScript() {
        return (Command<T>) traits.onNoScript();
    }

    /** Whether both run the same script: their first arguments, the digests, are equal. */
    public boolean isSameScriptAs(Command<?> other) {
        return count > 0 && other.count > 0 && argument(0).equals(other.argument(0));
    }

    @Override
    public @Nullable String storedProcedure() {
        return traits.storedProcedure();
    }

    @Override
    public int argumentCount() {
        return count;
    }

    /**
     * The number of keys among the arguments: of those its builder has marked, else of those the table of commands finds,
     * so that a command built of plain tokens is routed as well.
     */
    @Override
    public int keyCount() {
        int marked = markedKeys();
        return marked > 0 || !mayHaveOtherKeys() ? marked : KeyFinder.find(words()).length;
    }

    private int markedKeys() {
        int keys = 0;
        for (int i = 0; i < count; i++) {
            if (kinds[i] == ArgumentKind.KEY) {
                keys++;
            }
        }
        return keys;
    }

    @Override
    public byte[] key(int index) {
        int remaining = index;
        for (int i = 0; i < count; i++) {
            if (kinds[i] == ArgumentKind.KEY && remaining-- == 0) {
                return bytes(i);
            }
        }
        int[] found = mayHaveOtherKeys() && markedKeys() == 0 ? KeyFinder.find(words()) : new int[0];
        if (index < 0 || index >= found.length) {
            throw new IndexOutOfBoundsException("key " + index + " of " + keyCount() + " of " + name());
        }
        return bytes(found[index] - spec.words());
    }

    private boolean mayHaveOtherKeys() {
        return count > 0 && (spec.ordinal() < 0 || !spec.keySpecs().isEmpty());
    }

    private byte[] bytes(int index) {
        Object item = argument(index);
        return switch (kinds[index]) {
            case ArgumentKind.KEY, ArgumentKind.FIELD -> CapturedArgument.of(keyCodec, item);
            case ArgumentKind.VALUE -> CapturedArgument.of(valueCodec, item);
            case ArgumentKind.BYTES -> ((byte[]) item).clone();
            case ArgumentKind.DOUBLE -> Doubles.toRedis((Double) item).getBytes(StandardCharsets.UTF_8);
            default -> item.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private CommandWords words() {
        String[] name = spec.name().split(" ", -1);
        return new CommandWords() {
            @Override
            public int size() {
                return name.length + count;
            }

            @Override
            public @Nullable String word(int index) {
                return index < name.length ? name[index] : text(argument(index - name.length));
            }
        };
    }

    private static @Nullable String text(Object argument) {
        if (argument instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return argument instanceof String || argument instanceof Long ? argument.toString() : null;
    }

    /**
     * About as many bytes as the command is on the wire, for limits: exact for bytes and for text of ASCII, a guess for objects of a
     * codec of one's own. Looks at no content.
     */
    public int weight() {
        long weight = (long) FRAME_BYTES + spec.header().length;
        for (int i = 0; i < count; i++) {
            Object item = items[i];
            weight += FRAME_BYTES;
            if (item instanceof String text) {
                weight += text.length();
            } else if (item instanceof byte[] bytes) {
                weight += bytes.length;
            } else {
                weight += OBJECT_BYTES;
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }

    /**
     * Writes the whole command.
     *
     * @throws io.vitrine.CodecException when an argument cannot be encoded; names the command and the position
     */
    public void writeTo(RequestWriter out) {
        out.begin(spec.words(), spec.header(), count);
        for (int i = 0; i < count; i++) {
            writeArgument(out, kinds[i], argument(i));
            out.requireWritten(i + 1);
        }
    }

    private Object argument(int index) {
        Object item = items[index];
        if (item == null) {
            throw new IllegalStateException(name() + " has no argument " + index);
        }
        return item;
    }

    private void writeArgument(RequestWriter out, byte kind, Object item) {
        switch (kind) {
            case ArgumentKind.KEY, ArgumentKind.FIELD -> keyCodec.encode(item, out);
            case ArgumentKind.VALUE -> valueCodec.encode(item, out);
            case ArgumentKind.LONG -> out.writeLong((Long) item);
            case ArgumentKind.DOUBLE -> out.writeDouble((Double) item);
            case ArgumentKind.BYTES -> out.writeBytes((byte[]) item);
            default -> out.writeUtf8((String) item);
        }
    }

    /** The command's name and the number of its arguments, never the arguments. */
    @Override
    public String toString() {
        return name() + "(" + count + (count == 1 ? " argument)" : " arguments)");
    }
}
