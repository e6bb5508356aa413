package io.vitrine.command;

import io.vitrine.args.search.Profiled;
import io.vitrine.args.search.SearchValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a result with its profile: both in an array (RESP2) or in a map (RESP3). {@code FT.HYBRID} has the profile within its
 * result, as one more entry (RESP3) or behind all names and values (RESP2); so have servers before 8 in RESP3.
 */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class ProfiledDecoder<R> implements Decoder<Profiled<R>> {

    private final ResultDecoder<R> decoder;

    ProfiledDecoder(ResultDecoder<R> decoder) {
        this.decoder = decoder;
    }

    @Override
    public Profiled<R> decode(ReplyReader reply) {
        return reply.type() == ReplyType.MAP ? inMap(reply) : inArray(reply);
    }

    private Profiled<R> inArray(ReplyReader reply) {
        int count = reply.readArray();
        if (count == 2) {
            return new Profiled<>(decoder.decode(reply), SearchValues.TREE.decode(reply));
        }
        Required.count(count > 2 ? count % 2 : 0, 1, "a result and a profile");
        ResultDecoder.Entries<R> entries = decoder.entries();
        for (int i = 0; i < count / 2; i++) {
            entries.read(Decoders.TEXT.decode(reply), reply);
        }
        return new Profiled<>(entries.result(), SearchValues.TREE.decode(reply));
    }

    private Profiled<R> inMap(ReplyReader reply) {
        R result = null;
        SearchValue<String> profile = null;
        ResultDecoder.Entries<R> entries = null;
        int count = reply.readMap();
        for (int i = 0; i < count; i++) {
            String name = Decoders.TEXT.decode(reply);
            switch (name) {
                case "Results" -> result = decoder.decode(reply);
                case "Profile", "profile" -> profile = SearchValues.TREE.decode(reply);
                default -> {
                    entries = entries == null ? decoder.entries() : entries;
                    entries.read(name, reply);
                }
            }
        }
        return new Profiled<>(either(result, entries), Required.element(profile));
    }

    private static <R> R either(@Nullable R result, ResultDecoder.@Nullable Entries<R> entries) {
        return result == null && entries != null ? entries.result() : Required.element(result);
    }
}
