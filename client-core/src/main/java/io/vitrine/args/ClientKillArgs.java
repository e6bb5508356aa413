package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which clients {@code CLIENT KILL} disconnects: those that fit all filters. Immutable. Since 2.8.12.
 *
 * <pre>{@code
 * ClientKillArgs.user("batch").maxAge(Duration.ofHours(1))
 * }</pre>
 */
public sealed interface ClientKillArgs extends CommandArgs permits ClientKillArgs.Filters {

    /** The client with a number: {@code ID}. */
    static Filters id(long id) {
        return Filters.NONE.id(id);
    }

    /** Clients from an address {@code host:port}: {@code ADDR}. */
    static Filters addr(String address) {
        return Filters.NONE.addr(address);
    }

    /** Clients that are connected to an address {@code host:port} of the server: {@code LADDR}. Since 6.2. */
    static Filters laddr(String address) {
        return Filters.NONE.laddr(address);
    }

    /** Clients of a kind: {@code TYPE}. */
    static Filters type(ClientType type) {
        return Filters.NONE.type(type);
    }

    /** Clients of a user: {@code USER}. Since 6.0. */
    static Filters user(String name) {
        return Filters.NONE.user(name);
    }

    /** Clients that have been connected for longer: {@code MAXAGE}. Since 7.4. */
    static Filters maxAge(Duration age) {
        return Filters.NONE.maxAge(age);
    }

    /** Filters, to which others can be added. */
    final class Filters implements ClientKillArgs {

        private static final Filters NONE = new Filters(List.of());

        private final List<String> tokens;

        private Filters(List<String> tokens) {
            this.tokens = tokens;
        }

        /** The client with a number: {@code ID}. */
        public Filters id(long number) {
            return and("ID", Long.toString(number));
        }

        /** Clients from an address {@code host:port}: {@code ADDR}. */
        public Filters addr(String address) {
            return and("ADDR", address);
        }

        /** Clients that are connected to an address {@code host:port} of the server: {@code LADDR}. Since 6.2. */
        public Filters laddr(String address) {
            return and("LADDR", address);
        }

        /** Clients of a kind: {@code TYPE}. */
        public Filters type(ClientType kind) {
            return and("TYPE", kind.name());
        }

        /** Clients of a user: {@code USER}. Since 6.0. */
        public Filters user(String name) {
            return and("USER", name);
        }

        /** Clients that have been connected for longer: {@code MAXAGE}. Since 7.4. */
        public Filters maxAge(Duration age) {
            return and("MAXAGE", Long.toString(Numbers.positive("MAXAGE in seconds", age.toSeconds())));
        }

        /** The connection that runs the command too: {@code SKIPME NO}. */
        public Filters includingMe() {
            return and("SKIPME", "NO");
        }

        private Filters and(String keyword, String value) {
            List<String> more = new ArrayList<>(tokens);
            more.add(keyword);
            more.add(Objects.requireNonNull(value, "value"));
            return new Filters(List.copyOf(more));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            tokens.forEach(command::token);
        }
    }
}
