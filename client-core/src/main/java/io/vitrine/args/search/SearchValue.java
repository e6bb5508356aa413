package io.vitrine.args.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of which only the server knows the shape: one value, or a list. What RESP3 spells as a map is the list of its names
 * and values in turn, as RESP2 spells it; numbers are values as text.
 *
 * @param <V> the type of values
 */
public sealed interface SearchValue<V> {

    /**
     * The value.
     *
     * @throws IllegalStateException when it is a list
     */
    V value();

    /**
     * The elements, some of which may be null.
     *
     * @throws IllegalStateException when it is one value
     */
    List<@Nullable SearchValue<V>> elements();

    /** The elements that are values; lists and nulls are left out. */
    default List<V> values() {
        List<V> values = new ArrayList<>();
        for (SearchValue<V> element : elements()) {
            if (element instanceof Single<V> single) {
                values.add(single.value());
            }
        }
        return values;
    }

    /**
     * What stands behind a name, in a list of names and values in turn.
     *
     * @throws NoSuchElementException when there is no such name, or it has null
     */
    default SearchValue<V> member(V name) {
        List<@Nullable SearchValue<V>> elements = elements();
        for (int i = 0; i + 1 < elements.size(); i += 2) {
            SearchValue<V> value = elements.get(i + 1);
            if (value != null && new Single<>(name).equals(elements.get(i))) {
                return value;
            }
        }
        throw new NoSuchElementException("there is no such member among the " + elements.size() / 2);
    }

    /** One value. */
    record Single<V>(V value) implements SearchValue<V> {

        public Single {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public List<@Nullable SearchValue<V>> elements() {
            throw new IllegalStateException("this is one value; value() has it");
        }

        /** That it is a value, not which: it may be application data. */
        @Override
        public String toString() {
            return "Single";
        }
    }

    /** A list. */
    record Many<V>(List<@Nullable SearchValue<V>> elements) implements SearchValue<V> {

        public Many {
            elements = Collections.unmodifiableList(new ArrayList<>(elements));
        }

        @Override
        public V value() {
            throw new IllegalStateException("this is a list of " + elements.size() + "; elements() has it");
        }

        /** How many, not which: they may be application data. */
        @Override
        public String toString() {
            return "Many[" + elements.size() + "]";
        }
    }
}
