package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Duration;
import java.time.Instant;

/**
 * Options of {@code SET}: at most one expiration and at most one condition. Immutable.
 *
 * <pre>{@code
 * SetArgs.ex(Duration.ofHours(1))
 * SetArgs.ex(Duration.ofMillis(1500)).nx()
 * SetArgs.xx().keepTtl()
 * }</pre>
 */
public sealed interface SetArgs extends CommandArgs permits SetArgs.Expiring, SetArgs.Conditional, ConditionedSet {

    /** Expire after a positive time: {@code EX}, or {@code PX} where it is finer than seconds. Since 2.6.12. */
    static Expiring ex(Duration after) {
        return new Expiring(Expiration.in(after));
    }

    /** Expire at a time: {@code EXAT}, or {@code PXAT} where it is finer than seconds. Since 6.2. */
    static Expiring exAt(Instant at) {
        return new Expiring(Expiration.at(at));
    }

    /** Keep the expiration that the key has: {@code KEEPTTL}. Since 6.0. */
    static Expiring keepTtl() {
        return new Expiring(Expiration.KEEP);
    }

    /** Only if the key does not exist: {@code NX}. Since 2.6.12. */
    static Conditional nx() {
        return new Conditional(Existence.NX);
    }

    /** Only if the key exists: {@code XX}. Since 2.6.12. */
    static Conditional xx() {
        return new Conditional(Existence.XX);
    }

    /** Whether the command may do nothing. */
    boolean isConditional();

    /** An expiration, to which a condition can be added. */
    final class Expiring implements SetArgs {

        private final Expiration expiration;

        private Expiring(Expiration expiration) {
            this.expiration = expiration;
        }

        /** Only if the key does not exist: {@code NX}. */
        public SetArgs nx() {
            return new ConditionedSet(expiration, Existence.NX);
        }

        /** Only if the key exists: {@code XX}. */
        public SetArgs xx() {
            return new ConditionedSet(expiration, Existence.XX);
        }

        @Override
        public boolean isConditional() {
            return false;
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            Expiration.addTo(command, expiration);
        }
    }

    /** A condition, to which an expiration can be added. */
    final class Conditional implements SetArgs {

        private final Existence existence;

        private Conditional(Existence existence) {
            this.existence = existence;
        }

        /** Expire after a positive time: {@code EX}, or {@code PX} where it is finer than seconds. */
        public SetArgs ex(Duration after) {
            return new ConditionedSet(Expiration.in(after), existence);
        }

        /** Expire at a time: {@code EXAT}, or {@code PXAT} where it is finer than seconds. Since 6.2. */
        public SetArgs exAt(Instant at) {
            return new ConditionedSet(Expiration.at(at), existence);
        }

        /** Keep the expiration that the key has: {@code KEEPTTL}. Since 6.0. */
        public SetArgs keepTtl() {
            return new ConditionedSet(Expiration.KEEP, existence);
        }

        @Override
        public boolean isConditional() {
            return true;
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token(existence);
        }
    }
}
