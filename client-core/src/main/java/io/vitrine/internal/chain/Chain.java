package io.vitrine.internal.chain;

import io.vitrine.spi.Interceptor;
import io.vitrine.spi.Next;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Order;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The interceptors of a client in their order. Immutable; a derived client has a chain of its own. */
public final class Chain {

    private final List<Registration> registrations;
    private final boolean wantsPhases;
    private final IdentityHashMap<Interceptor, ObserverGuard> guards;

    private Chain(List<Registration> sorted, IdentityHashMap<Interceptor, ObserverGuard> known) {
        this.registrations = List.copyOf(sorted);
        this.wantsPhases = sorted.stream().anyMatch(each -> each.interceptor().wantsPhases());
        this.guards = new IdentityHashMap<>(known);
        for (Registration each : sorted) {
            if (each.interceptor() instanceof Observer observer) {
                guards.computeIfAbsent(observer, fresh -> new ObserverGuard(each.name(), observer));
            }
        }
    }

    /** A chain of these; at equal order the order of the list holds. */
    public static Chain of(List<Registration> registrations) {
        return new Chain(sorted(registrations), new IdentityHashMap<>());
    }

    /** This chain and one more interceptor, behind those of its order. */
    public Chain with(Registration added) {
        List<Registration> more = new ArrayList<>(registrations);
        more.add(added);
        return new Chain(sorted(more), guards);
    }

    private static List<Registration> sorted(List<Registration> registrations) {
        return registrations.stream()
                .sorted(Comparator.comparingInt(Registration::order))
                .toList();
    }

    /** The interceptors in their order. */
    public List<Registration> registrations() {
        return registrations;
    }

    /** The interceptors of a type in their order. */
    public <T extends Interceptor> List<T> all(Class<T> type) {
        return registrations.stream()
                .map(Registration::interceptor)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Whether phases shall be stamped. */
    public boolean wantsPhases() {
        return wantsPhases;
    }

    /** How often observers threw, all together. */
    public long observerFailures() {
        return guards.values().stream().mapToLong(ObserverGuard::failures).sum();
    }

    /** Whether somebody stands in the retry band, so that the core's own retry steps back. */
    boolean hasRetry(Hook<?, ?, ?> hook) {
        return registrations.stream()
                .anyMatch(each -> each.order() >= Order.RETRY
                        && each.isInCallSection()
                        && hook.type().isInstance(each.interceptor()));
    }

    /** Whether nobody in the section has a part in this hook. */
    boolean isEmpty(Hook<?, ?, ?> hook, Predicate<Registration> section) {
        return members(hook, section).findAny().isEmpty();
    }

    /** The links of one section for one hook, with {@code terminal} as their end; the terminal itself when there are none. */
    <I extends Interceptor, Q, R> Next<Q, R> compose(
            Hook<I, Q, R> hook, Predicate<Registration> section, Next<Q, R> terminal) {
        List<Registration> members = members(hook, section).toList();
        Deque<ObserverGuard> observers = new ArrayDeque<>();
        Next<Q, R> next = terminal;
        for (int i = members.size() - 1; i >= 0; i--) {
            Registration member = members.get(i);
            if (hook.type().isInstance(member.interceptor())) {
                next = new AroundLink<>(
                        member.name(), hook.type().cast(member.interceptor()), hook, fuse(hook, observers, next));
            }
            ObserverGuard guard = guards.get(member.interceptor());
            if (guard != null) {
                observers.addFirst(guard);
            }
        }
        return fuse(hook, observers, next);
    }

    private static <Q, R> Next<Q, R> fuse(Hook<?, Q, R> hook, Deque<ObserverGuard> observers, Next<Q, R> next) {
        if (observers.isEmpty()) {
            return next;
        }
        ObserverGuard[] run = observers.toArray(ObserverGuard[]::new);
        observers.clear();
        return new ObserverLink<>(run, hook.outcomeOf(), next);
    }

    private Stream<Registration> members(Hook<?, ?, ?> hook, Predicate<Registration> section) {
        return registrations.stream()
                .filter(section)
                .filter(each ->
                        each.interceptor() instanceof Observer || hook.type().isInstance(each.interceptor()));
    }

    /** The way of a call for people, one step a line, with the core's own steps. */
    public String describe(String coreRetry) {
        StringBuilder text = new StringBuilder("call section, once per call\n");
        registrations.stream().filter(Registration::isInCallSection).forEach(each -> text.append(line(each)));
        if (!hasRetry(Hook.PROCESS)) {
            text.append("  retry (core): ").append(coreRetry).append('\n');
        }
        text.append("route\nattempt section, once per attempt\n");
        registrations.stream().filter(each -> !each.isInCallSection()).forEach(each -> text.append(line(each)));
        return text.toString().stripTrailing();
    }

    private static String line(Registration each) {
        return "  " + each + " " + each.interceptor().getClass().getName() + "\n";
    }

    /** The chain for people: {@code otel@100 → resilience@300 → micrometer@400}. */
    public String describe() {
        List<String> names = registrations.stream().map(Registration::toString).toList();
        return names.isEmpty() ? "no interceptors" : String.join(" → ", names);
    }

    @Override
    public String toString() {
        return describe();
    }
}
