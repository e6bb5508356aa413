package io.vitrine.benchmarks.pool;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Takes a number and puts it back, with as many numbers as threads. Run with {@code -t 1}, {@code -t 8}, {@code -t 64}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH sets the fields before it measures
public class IdleSetBenchmark {

    @Param({"bits", "stack", "locked"})
    String kind;

    private IdleSet idle;

    @Setup
    public void fill() {
        idle = switch (kind) {
            case "bits" -> new BitSet(64);
            case "stack" -> new TaggedStack(64);
            default -> new LockedStack(64);
        };
    }

    @Benchmark
    public int takeAndPutBack() {
        int number = idle.take();
        if (number >= 0) {
            idle.put(number);
        }
        return number;
    }
}
