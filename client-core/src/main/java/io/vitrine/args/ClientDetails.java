package io.vitrine.args;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows of a client: a line of {@code CLIENT LIST}.
 *
 * @param fields all of it, by the names of <a href="https://redis.io/docs/latest/commands/client-list/">CLIENT LIST</a>
 */
public record ClientDetails(Map<String, String> fields) {

    public ClientDetails {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Reads a line of {@code name=value} pairs that are separated by spaces. */
    public static ClientDetails parse(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : line.strip().split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new ClientDetails(fields);
    }

    /** A field, or null when the server does not tell it. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** The client's number; -1 when the server does not tell it. */
    public long id() {
        return number("id", -1);
    }

    /** {@code host:port} of the client; empty when the server does not tell it. */
    public String address() {
        return fields.getOrDefault("addr", "");
    }

    /** The name it has given itself; empty for none. */
    public String name() {
        return fields.getOrDefault("name", "");
    }

    /** The user it has logged in as; empty when the server does not tell it. Since 6.0. */
    public String user() {
        return fields.getOrDefault("user", "");
    }

    /** The number of the database it has selected. */
    public long database() {
        return number("db", 0);
    }

    /** For how long it has been connected, in whole seconds. */
    public Duration age() {
        return Duration.ofSeconds(number("age", 0));
    }

    /** For how long it has sent nothing, in whole seconds. */
    public Duration idle() {
        return Duration.ofSeconds(number("idle", 0));
    }

    /** Its last command in lower case, words separated by {@code |}; {@code NULL} for none. */
    public String lastCommand() {
        return fields.getOrDefault("cmd", "");
    }

    /** Which RESP it speaks: 2 or 3; 2 when the server does not tell it. Since 7.0. */
    public long protocol() {
        return number("resp", 2);
    }

    private long number(String field, long otherwise) {
        String value = fields.get(field);
        return value == null ? otherwise : Long.parseLong(value);
    }
}
