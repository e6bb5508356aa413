package io.vitrine.internal.pubsub;

import io.vitrine.CodecException;
import io.vitrine.PubSubMessage.Kind;
import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of one command of a subscriber, each once, as bytes and as what the application calls them. It travels with the {@link Command}
 * as its decoder, so that the connection finds it again behind whatever hooks the command went through.
 *
 * @param <K> what the application calls them
 */
public final class Names<K> implements Decoder<@Nullable Void> {

    final Operation operation;
    final List<Name> wire;
    final List<K> keys;

    Names(Operation operation, List<Name> wire, List<K> keys) {
        this.operation = operation;
        this.wire = wire;
        this.keys = keys;
    }

    /**
     * Encodes names, on the thread of the caller.
     *
     * @throws CodecException when one cannot be encoded
     * @throws IllegalArgumentException when there is none
     */
    public static <K> Names<K> of(Operation operation, Collection<? extends K> given, Codec<K> codec) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException(operation + " needs at least one name, got none");
        }
        List<Name> wire = new ArrayList<>(given.size());
        List<K> keys = new ArrayList<>(given.size());
        Set<Name> seen = new HashSet<>();
        for (K key : given) {
            Name name = encode(operation, Objects.requireNonNull(key, "name"), codec);
            if (seen.add(name)) {
                wire.add(name);
                keys.add(key);
            }
        }
        return new Names<>(operation, wire, keys);
    }

    private static <K> Name encode(Operation operation, K key, Codec<K> codec) {
        return new Name(CommandBuilder.of(operation.spec(), codec, codec)
                .key(key)
                .returningNothing()
                .key(0));
    }

    /** Those of a map. */
    static <K> Names<K> of(Operation operation, Map<Name, K> named) {
        return new Names<>(operation, List.copyOf(named.keySet()), List.copyOf(named.values()));
    }

    /** The names of a command, if it is one of a subscriber. */
    @SuppressWarnings("unchecked") // a PubSub<K, V> sends commands with names of K only
    static <K> @Nullable Names<K> in(Command<?> command) {
        return command.decoder() instanceof Names<?> names ? (Names<K>) names : null;
    }

    /** The command. */
    public Command<@Nullable Void> command() {
        CommandBuilder<byte[], byte[]> command = CommandBuilder.of(operation.spec(), Codec.BYTES, Codec.BYTES);
        for (Name name : wire) {
            if (operation.kind() == Kind.SHARD) {
                command.key(name.bytes());
            } else {
                command.bytes(name.bytes());
            }
        }
        return command.returningNothing().withDecoder(this);
    }

    /** Confirmations come one for each name and are read by {@link FrameReader}. */
    @Override
    public Void decode(ReplyReader reply) {
        throw new IllegalStateException(operation + " belongs on the connection of a subscriber");
    }

    @Override
    public String toString() {
        return wire.stream().map(Name::toString).collect(Collectors.joining(", ", operation + "[", "]"));
    }
}
