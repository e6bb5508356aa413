package io.vitrine.benchmarks.codec;

import java.nio.charset.StandardCharsets;
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

/**
 * Ways to get a string of ASCII into a buffer that is there, and to know that it was ASCII. The choice is written down in
 * {@code docs/rationale.md}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class TextEncodingBenchmark {

    @Param({"3", "16", "64", "1024", "16384"})
    int length;

    private String text = "";
    private final byte[] buffer = new byte[64 << 10];

    @Setup
    public void fill() {
        text = "k".repeat(length);
        // both shapes of strings have been seen, as in any application
        for (int i = 0; i < 20_000; i++) {
            charByChar("schlüssel");
            charByChar("ключ");
            lookThenCopy("schlüssel");
            lookThenCopy("ключ");
        }
    }

    /** Look at each character and store it. */
    @Benchmark
    public int charByChar() {
        return charByChar(text);
    }

    private int charByChar(String from) {
        byte[] into = buffer;
        int count = from.length();
        for (int i = 0; i < count; i++) {
            char character = from.charAt(i);
            if (character >= 0x80) {
                return i;
            }
            into[i] = (byte) character;
        }
        return count;
    }

    /** Look at all characters without storing, then let the JDK copy the low bytes of all. */
    @Benchmark
    public int lookThenCopy() {
        return lookThenCopy(text);
    }

    @SuppressWarnings("deprecation") // drops the high byte of a character, which is zero here
    private int lookThenCopy(String from) {
        int count = from.length();
        int seen = 0;
        for (int i = 0; i < count; i++) {
            seen |= from.charAt(i);
        }
        if (seen >= 0x80) {
            return -1;
        }
        from.getBytes(0, count, buffer, 0);
        return count;
    }

    /** Let the JDK encode into an array of its own and copy that. */
    @Benchmark
    public int encodeThenCopy() {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, buffer, 0, encoded.length);
        return encoded.length;
    }
}
