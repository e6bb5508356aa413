package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code XCLAIM} writes down of the entries it takes over. Immutable. */
public sealed interface XClaimArgs extends CommandArgs permits XClaimArgs.Options {

    /** As if they had been delivered so long ago: {@code IDLE}; in place of a time. */
    static Options idle(Duration idle) {
        return Options.NONE.idle(idle);
    }

    /** As if they had been delivered then: {@code TIME}; in place of how long ago. */
    static Options time(Instant delivered) {
        return Options.NONE.time(delivered);
    }

    /** As if they had been delivered so often: {@code RETRYCOUNT}. */
    static Options retryCount(long deliveries) {
        return Options.NONE.retryCount(deliveries);
    }

    /** Also entries that are pending with nobody: {@code FORCE}. */
    static Options force() {
        return Options.NONE.force();
    }

    /** The group has delivered entries up to this one at least: {@code LASTID}. */
    static Options lastId(StreamId id) {
        return Options.NONE.lastId(id);
    }

    /** Options, to which others can be added. */
    final class Options implements XClaimArgs {

        private static final Options NONE = new Options(null, 0, -1, false, null);

        private final @Nullable String timeKeyword;
        private final long timeMillis;
        private final long retryCount;
        private final boolean forcing;
        private final @Nullable StreamId lastId;

        private Options(
                @Nullable String timeKeyword,
                long timeMillis,
                long retryCount,
                boolean forcing,
                @Nullable StreamId lastId) {
            this.timeKeyword = timeKeyword;
            this.timeMillis = timeMillis;
            this.retryCount = retryCount;
            this.forcing = forcing;
            this.lastId = lastId;
        }

        /** As if they had been delivered so long ago; in place of a time. */
        public Options idle(Duration ago) {
            long millis = WireTimes.millisRoundedUp(Objects.requireNonNull(ago, "ago"));
            return new Options("IDLE", Numbers.notNegative("IDLE in ms", millis), retryCount, forcing, lastId);
        }

        /** As if they had been delivered then; in place of how long ago. */
        public Options time(Instant delivered) {
            long millis = WireTimes.millisRoundedUp(Objects.requireNonNull(delivered, "delivered"));
            return new Options(
                    "TIME", Numbers.notNegative("TIME in ms since 1970", millis), retryCount, forcing, lastId);
        }

        /** As if they had been delivered so often. */
        public Options retryCount(long deliveries) {
            return new Options(timeKeyword, timeMillis, Numbers.notNegative("RETRYCOUNT", deliveries), forcing, lastId);
        }

        /** Also entries that are pending with nobody. */
        public Options force() {
            return new Options(timeKeyword, timeMillis, retryCount, true, lastId);
        }

        /** The group has delivered entries up to this one at least. */
        public Options lastId(StreamId id) {
            return new Options(timeKeyword, timeMillis, retryCount, forcing, Objects.requireNonNull(id, "id"));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (timeKeyword != null) {
                command.token(timeKeyword).number(timeMillis);
            }
            if (retryCount >= 0) {
                command.token("RETRYCOUNT").number(retryCount);
            }
            if (forcing) {
                command.token("FORCE");
            }
            if (lastId != null) {
                command.token("LASTID").with(lastId);
            }
        }
    }
}
