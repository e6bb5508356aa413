package io.vitrine.args.search;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A field of the schema of an index, as {@code FT.INFO} tells.
 *
 * @param identifier how the field is found: its name or JSON path
 * @param name under which it is searched
 * @param type {@code TEXT}, {@code TAG}, …
 * @param settings such as {@code WEIGHT} and {@code SEPARATOR}, in capitals, with their values
 * @param flags such as {@code SORTABLE} and {@code NOSTEM}, in capitals
 */
public record IndexAttribute(
        String identifier, String name, String type, Map<String, String> settings, Set<String> flags) {

    public IndexAttribute {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        settings = Map.copyOf(settings);
        flags = Set.copyOf(flags);
    }
}
