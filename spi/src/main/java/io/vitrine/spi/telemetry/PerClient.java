package io.vitrine.spi.telemetry;

import static java.util.Objects.requireNonNull;

import io.vitrine.spi.ClientInfo;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something for each client that an interceptor serves, made when its first call comes. An interceptor that was registered in
 * code may stand on the chains of many clients; those that are gone are forgotten.
 *
 * <p>Safe for concurrent use, without locks. A look-up compares references along a short array. When two threads bring the same
 * new client, the maker may be asked twice; one of its answers is kept. It must not keep the {@link ClientInfo} in what it makes.
 *
 * @param <T> what is kept
 */
public final class PerClient<T> {

    private final Function<ClientInfo, T> maker;
    private final AtomicReference<List<Entry<T>>> kept = new AtomicReference<>(List.of());

    /** Nothing made yet. */
    public PerClient(Function<ClientInfo, T> maker) {
        this.maker = maker;
    }

    /** What is kept for a client. */
    public T of(ClientInfo client) {
        Entry<T> entry = find(entries(), client);
        return entry == null ? first(client) : entry.value;
    }

    /** Does something with everything that is kept now. */
    public void forEach(Consumer<T> action) {
        entries().forEach(entry -> action.accept(entry.value));
    }

    private List<Entry<T>> entries() {
        return requireNonNull(kept.get());
    }

    private T first(ClientInfo client) {
        T made = maker.apply(client);
        while (true) {
            List<Entry<T>> known = entries();
            Entry<T> others = find(known, client);
            if (others != null) {
                return others.value;
            }
            if (kept.compareAndSet(known, with(known, new Entry<>(new WeakReference<>(client), made)))) {
                return made;
            }
        }
    }

    private static <T> List<Entry<T>> with(List<Entry<T>> known, Entry<T> entry) {
        List<Entry<T>> grown = new ArrayList<>(known.size() + 1);
        for (Entry<T> each : known) {
            if (!each.client.refersTo(null)) {
                grown.add(each);
            }
        }
        grown.add(entry);
        return List.copyOf(grown);
    }

    private static <T> @Nullable Entry<T> find(List<Entry<T>> known, ClientInfo client) {
        for (int i = 0; i < known.size(); i++) {
            Entry<T> entry = known.get(i);
            if (entry.client.refersTo(client)) {
                return entry;
            }
        }
        return null;
    }

    private record Entry<T>(WeakReference<ClientInfo> client, T value) {}
}
