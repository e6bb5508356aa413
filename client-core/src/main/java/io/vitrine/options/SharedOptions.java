package io.vitrine.options;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
public record SharedOptions(int connections, int maxInFlight, long maxInFlightBytes, int maxQueued, long maxQueuedBytes, WhenFull whenFull, Duration maxFlushDelay, @Nullable Duration livenessTimeout, boolean readyCheck, int maxReconnectsPerCall) {
  public static final int UNLIMITED = Integer.MAX_VALUE;
  public enum WhenFull { DELAY, FAIL }
  public static final SharedOptions DEFAULT = new SharedOptions(Integer.getInteger("v.conns",1), 8192, 8<<20, 65536, 64<<20, WhenFull.DELAY, Duration.ZERO, null, true, UNLIMITED);
}
