package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage.Kind;
import io.vitrine.internal.pubsub.Errand.Purpose;
import io.vitrine.internal.shared.OutOfLineCall;
import io.vitrine.internal.time.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the server, what waits to be sent to it, and what was sent and is not confirmed, oldest first. Guarded by the lock of its
 * {@link SubscriberLink}; calls nobody.
 *
 * <p>A name is wanted from the moment it was asked for. On a new connection first everything is renewed that the old one had, then what was
 * asked for and not confirmed is sent (again), in its order; so the last word on each name is the application's last.
 *
 * @param <K> what the application calls names
 */
final class Ledger<K> {

    private final Map<Kind, Map<Name, Wanted<K>>> wanted = new EnumMap<>(Kind.class);
    private final Deque<Errand<K>> waiting = new ArrayDeque<>();
    private final Deque<Errand<K>> sent = new ArrayDeque<>();
    private int renewals;

    Ledger() {
        for (Kind kind : Kind.values()) {
            wanted.put(kind, new LinkedHashMap<>());
        }
    }

    /** A name that is wanted; {@code confirmed} once the server has said so. */
    private static final class Wanted<K> {

        private final K key;
        private boolean confirmed;

        Wanted(K key) {
            this.key = key;
        }
    }

    /**
     * What a confirmation means.
     *
     * @param key what the application calls the name; null when nobody knows it
     * @param completed the errand that has ended with it; null if none has
     */
    record Confirmed<K>(@Nullable K key, @Nullable Errand<K> completed) {}

    private Map<Name, Wanted<K>> of(Kind kind) {
        return wanted.getOrDefault(kind, Map.of());
    }

    // ---- what is wanted

    /** Takes a command of the application. */
    void add(Names<K> names, OutOfLineCall call) {
        Map<Name, Wanted<K>> known = of(names.operation.kind());
        for (int i = 0; i < names.wire.size(); i++) {
            if (names.operation.isSubscribing()) {
                known.putIfAbsent(names.wire.get(i), new Wanted<>(names.keys.get(i)));
            } else {
                known.remove(names.wire.get(i));
            }
        }
        waiting.addLast(Errand.of(call, names));
    }

    Set<K> keys(Kind kind) {
        Set<K> keys = new LinkedHashSet<>();
        of(kind).values().forEach(each -> keys.add(each.key));
        return keys;
    }

    int count(Kind kind) {
        return of(kind).size();
    }

    int count() {
        return wanted.values().stream().mapToInt(Map::size).sum();
    }

    /** Whether the server has ever confirmed a name that is wanted yet. */
    boolean hasConfirmed() {
        return wanted.values().stream().flatMap(each -> each.values().stream()).anyMatch(each -> each.confirmed);
    }

    /** Whether a connection has something to do. */
    boolean needsConnection() {
        return count() > 0 || !waiting.isEmpty() || !sent.isEmpty();
    }

    /** How many commands wait to be sent. */
    int waiting() {
        return waiting.size();
    }

    // ---- a connection

    /** There is a new connection: what the one before had is to be renewed first. */
    void begin() {
        List<Errand<K>> first = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<Name, K> names = new LinkedHashMap<>();
            Set<Name> coming = coming(Operation.subscribing(kind));
            of(kind).forEach((name, each) -> {
                if (each.confirmed || !coming.contains(name)) {
                    names.put(name, each.key);
                }
            });
            if (!names.isEmpty()) {
                first.add(Errand.renewal(Names.of(Operation.subscribing(kind), names)));
            }
        }
        renewals = first.size();
        for (int i = first.size() - 1; i >= 0; i--) {
            waiting.addFirst(first.get(i));
        }
    }

    /** The names that commands subscribe to which are not confirmed. */
    private Set<Name> coming(Operation operation) {
        Set<Name> names = new HashSet<>();
        Stream.concat(sent.stream(), waiting.stream())
                .map(each -> each.names)
                .filter(each -> each != null && each.operation == operation)
                .forEach(each -> names.addAll(each.wire));
        return names;
    }

    /** How many renewals are not confirmed. */
    int renewals() {
        return renewals;
    }

    void ping() {
        waiting.addLast(Errand.ping());
    }

    /** Everything that waits; it counts as sent from now on. */
    List<Errand<K>> takeWaiting() {
        List<Errand<K>> taken = List.copyOf(waiting);
        sent.addAll(waiting);
        waiting.clear();
        return taken;
    }

    /** One of those that were taken could not be encoded: nothing will come for it. */
    void unsent(Errand<K> errand) {
        if (end(errand)) {
            forget(errand);
        }
    }

    /** The connection is gone: what the application is waiting for will be sent again. */
    void lost() {
        renewals = 0;
        waiting.removeIf(each -> each.purpose != Purpose.CALL);
        Iterator<Errand<K>> newestFirst = sent.descendingIterator();
        while (newestFirst.hasNext()) {
            Errand<K> each = newestFirst.next();
            if (each.purpose == Purpose.CALL) {
                each.restart();
                waiting.addFirst(each);
            }
        }
        sent.clear();
    }

    // ---- replies

    /** The server has confirmed a name, asked or unasked. */
    Confirmed<K> confirm(Operation operation, Name name) {
        Errand<K> oldest = sent.peekFirst();
        K key = oldest == null ? null : oldest.confirm(operation, name);
        if (oldest == null || key == null) {
            return new Confirmed<>(unasked(operation, name), null);
        }
        Wanted<K> known = of(operation.kind()).get(name);
        if (known != null && operation.isSubscribing()) {
            known.confirmed = true;
        }
        if (!oldest.isConfirmed()) {
            return new Confirmed<>(key, null);
        }
        end(oldest);
        return new Confirmed<>(key, oldest);
    }

    /** What the server ends by itself, such as a shard channel whose slot moved, is asked for again. */
    private @Nullable K unasked(Operation operation, Name name) {
        Wanted<K> known = of(operation.kind()).get(name);
        if (known == null) {
            return null;
        }
        if (!operation.isSubscribing()) {
            renew(Operation.subscribing(operation.kind()), name, known.key);
        }
        return known.key;
    }

    private void renew(Operation operation, Name name, K key) {
        waiting.addLast(Errand.renewal(Names.of(operation, Map.of(name, key))));
        renewals++;
    }

    /** A reply that is no confirmation is that of the oldest command, which ends with it; null when there is none. */
    @Nullable
    Errand<K> answered() {
        Errand<K> oldest = sent.peekFirst();
        if (oldest != null) {
            end(oldest);
        }
        return oldest;
    }

    /** False when its connection is gone. */
    private boolean end(Errand<K> errand) {
        boolean there = sent.remove(errand);
        if (there && errand.purpose == Purpose.RENEWAL) {
            renewals--;
        }
        return there;
    }

    /**
     * The server has refused a command: what it alone asked for is not wanted any more. A renewal is of names that the application asked for
     * by and by, so one of them must not cost the others: it is tried again name by name.
     *
     * @return what the application calls that which is not wanted any more
     */
    List<K> forget(Errand<K> refused) {
        Names<K> names = refused.names;
        if (names == null || !names.operation.isSubscribing()) {
            return List.of();
        }
        boolean renewal = refused.purpose == Purpose.RENEWAL;
        if (renewal && names.wire.size() > 1) {
            renewOneByOne(names);
            return List.of();
        }
        List<K> forgotten = new ArrayList<>();
        Map<Name, Wanted<K>> known = of(names.operation.kind());
        Set<Name> coming = coming(names.operation);
        for (Name name : names.wire) {
            Wanted<K> each = known.get(name);
            if (each == null) {
                continue; // it was unsubscribed from meanwhile
            }
            each.confirmed &= !renewal;
            if (!each.confirmed && !coming.contains(name)) {
                known.remove(name);
                forgotten.add(each.key);
            }
        }
        return forgotten;
    }

    private void renewOneByOne(Names<K> names) {
        Map<Name, Wanted<K>> known = of(names.operation.kind());
        for (Name name : names.wire) {
            Wanted<K> each = known.get(name);
            if (each != null) {
                renew(names.operation, name, each.key);
            }
        }
    }

    // ---- calls

    /**
     * What the clock says of calls.
     *
     * @param nextNanos when the next one's time is up; {@link Deadline#NONE} for never
     */
    record Times(List<OutOfLineCall> overdue, long nextNanos) {}

    Times timesAt(long nowNanos) {
        List<OutOfLineCall> overdue = new ArrayList<>();
        long[] nextNanos = {Deadline.NONE};
        forEachCall(call -> {
            if (call.isDone() || call.deadlineNanos() == Deadline.NONE) {
                return;
            }
            if (call.deadlineNanos() - nowNanos <= 0) {
                overdue.add(call);
            } else {
                nextNanos[0] = earlier(nextNanos[0], call.deadlineNanos());
            }
        });
        return new Times(overdue, nextNanos[0]);
    }

    /** The earlier of two instants, either of which may be {@link Deadline#NONE}. */
    static long earlier(long oneNanos, long otherNanos) {
        if (oneNanos == Deadline.NONE || otherNanos == Deadline.NONE) {
            return Math.min(oneNanos, otherNanos); // the one that is there
        }
        return otherNanos - oneNanos < 0 ? otherNanos : oneNanos;
    }

    /** All calls that are not confirmed. */
    private void forEachCall(Consumer<OutOfLineCall> action) {
        for (Errand<K> each : sent) {
            if (each.call != null) {
                action.accept(each.call);
            }
        }
        for (Errand<K> each : waiting) {
            if (each.call != null) {
                action.accept(each.call);
            }
        }
    }

    /** All calls that are not confirmed; they are not kept. What is wanted stays wanted. */
    List<OutOfLineCall> removeCalls() {
        List<OutOfLineCall> calls = new ArrayList<>();
        forEachCall(calls::add);
        sent.clear();
        waiting.clear();
        renewals = 0;
        return calls;
    }
}
