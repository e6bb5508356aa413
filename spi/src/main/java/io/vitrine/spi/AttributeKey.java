package io.vitrine.spi;

/**
 * The typed key of a call's attribute. Two keys are the same only if they are the same object: keep it in a constant.
 *
 * @param <T> the type of the value
 */
@SuppressWarnings("UnusedTypeParameter") // T types what is stored under the key
public final class AttributeKey<T> {

    private final String name;

    private AttributeKey(String name) {
        this.name = name;
    }

    /** A new key; {@code name} is for people only. */
    public static <T> AttributeKey<T> named(String name) {
        return new AttributeKey<>(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
