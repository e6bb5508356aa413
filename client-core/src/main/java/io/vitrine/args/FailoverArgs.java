package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which replica takes over from a primary, and how long that may take. Immutable. Since 6.2. */
public sealed interface FailoverArgs extends CommandArgs permits FailoverArgs.Target, FailoverArgs.Timed {

    /** This replica: {@code TO}; waits until it has everything. */
    static Target to(String host, int port) {
        return new Target(Objects.requireNonNull(host, "host"), (int) Numbers.positive("the port", port));
    }

    /** Any replica, or nothing when the time is over: {@code TIMEOUT}. */
    static Timed timeout(Duration timeout) {
        return new Timed(null, millisOf(timeout), false);
    }

    private static long millisOf(Duration timeout) {
        return Numbers.positive("TIMEOUT in ms", WireTimes.millisRoundedUp(Objects.requireNonNull(timeout, "timeout")));
    }

    /** A replica. */
    final class Target implements FailoverArgs {

        private final String host;
        private final int port;

        private Target(String host, int port) {
            this.host = host;
            this.port = port;
        }

        /** Nothing when the time is over. */
        public Timed timeout(Duration limit) {
            return new Timed(this, millisOf(limit), false);
        }

        /** Anyhow when the time is over: {@code FORCE}. */
        public Timed forceAfter(Duration limit) {
            return new Timed(this, millisOf(limit), true);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token("TO").token(host).number(port);
        }
    }

    /** With a limit. */
    final class Timed implements FailoverArgs {

        private final @Nullable Target target;
        private final long timeoutMillis;
        private final boolean forcing;

        private Timed(@Nullable Target target, long timeoutMillis, boolean forcing) {
            this.target = target;
            this.timeoutMillis = timeoutMillis;
            this.forcing = forcing;
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (target != null) {
                target.addTo(command);
            }
            if (forcing) {
                command.token("FORCE");
            }
            command.token("TIMEOUT").number(timeoutMillis);
        }
    }
}
