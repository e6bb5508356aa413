package io.vitrine.options;
import java.time.Duration;
import java.util.Optional;
public interface ReconnectStrategy { Optional<Duration> delay(int attempt, Throwable cause);
 static ReconnectStrategy never() { return (a, c) -> Optional.empty(); } }
