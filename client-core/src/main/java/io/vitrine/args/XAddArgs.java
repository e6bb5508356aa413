package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code XADD}: how the entry gets its id, and what else happens to the stream. Immutable.
 *
 * <pre>{@code
 * XAddArgs.autoId().trim(StreamTrim.maxLen(1_000).approximately())
 * XAddArgs.once("orders-1", "order:17")
 * }</pre>
 */
public final class XAddArgs implements CommandArgs {

    private static final String AUTO = "*";

    private final List<String> deduplication;
    private final String id;
    private final boolean makingStream;
    private final @Nullable StreamTrim trim;
    private final @Nullable ReferencePolicy references;

    private XAddArgs(
            List<String> deduplication,
            String id,
            boolean makingStream,
            @Nullable StreamTrim trim,
            @Nullable ReferencePolicy references) {
        this.deduplication = deduplication;
        this.id = id;
        this.makingStream = makingStream;
        this.trim = trim;
        this.references = references;
    }

    private static XAddArgs of(List<String> deduplication, String id) {
        return new XAddArgs(deduplication, id, true, null, null);
    }

    /** Redis makes the id: {@code *}. */
    public static XAddArgs autoId() {
        return of(List.of(), AUTO);
    }

    /** The entry has this id, which must be greater than all in the stream. */
    public static XAddArgs id(StreamId id) {
        return of(List.of(), Objects.requireNonNull(id, "id").toString());
    }

    /** The entry has an id of this millisecond, of which Redis makes the second part: {@code millis-*}. Since 7.0. */
    public static XAddArgs idAt(Instant time) {
        return of(List.of(), Long.toUnsignedString(StreamId.firstAt(time).millis()) + "-*");
    }

    /**
     * Redis makes the id, and adds an entry only once: {@code IDMP}. A second entry of the same producer and number gets the id
     * of the first. Since 8.6.
     *
     * @param producer who adds
     * @param number what the producer calls the entry
     */
    public static XAddArgs once(String producer, String number) {
        return of(
                List.of("IDMP", Objects.requireNonNull(producer, "producer"), Objects.requireNonNull(number, "number")),
                AUTO);
    }

    /**
     * Redis makes the id, and adds an entry only once: {@code IDMPAUTO}. A second entry of the same producer with the same
     * fields gets the id of the first. Since 8.6.
     *
     * @param producer who adds
     */
    public static XAddArgs onceByContent(String producer) {
        return of(List.of("IDMPAUTO", Objects.requireNonNull(producer, "producer")), AUTO);
    }

    /** Add nothing where there is no stream: {@code NOMKSTREAM}. Since 6.2. */
    public XAddArgs noMkStream() {
        return new XAddArgs(deduplication, id, false, trim, references);
    }

    /** Trim the stream afterwards. */
    public XAddArgs trim(StreamTrim goal) {
        return new XAddArgs(deduplication, id, makingStream, Objects.requireNonNull(goal, "goal"), references);
    }

    /** What becomes of references to entries that are trimmed. Since 8.2. */
    public XAddArgs references(ReferencePolicy policy) {
        return new XAddArgs(deduplication, id, makingStream, trim, Objects.requireNonNull(policy, "policy"));
    }

    /** Whether the server sees to it that adding twice is adding once. */
    public boolean isIdempotent() {
        return !deduplication.isEmpty();
    }

    /** Writes everything up to the id. */
    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (!makingStream) {
            command.token("NOMKSTREAM");
        }
        if (references != null) {
            command.token(references);
        }
        deduplication.forEach(command::token);
        if (trim != null) {
            command.with(trim);
        }
        command.token(id);
    }
}
