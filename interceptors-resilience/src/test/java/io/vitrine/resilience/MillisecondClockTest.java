package io.vitrine.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MillisecondClockTest {

    private final MillisecondClock clock = new MillisecondClock();

    @Test
    void tellsTheTimeOfTheSystem() {
        long before = System.currentTimeMillis();
        Instant now = clock.instant();
        long after = System.currentTimeMillis();

        assertThat(now.toEpochMilli()).isBetween(before, after);
    }

    @Test
    void goesOn() {
        Instant first = clock.instant();
        Instant later = clock.instant();
        while (later.equals(first)) {
            later = clock.instant();
        }

        assertThat(later).isAfter(first);
    }

    @Test
    void hasTheZoneAskedFor() {
        Clock paris = clock.withZone(ZoneId.of("Europe/Paris"));

        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(paris.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }
}
