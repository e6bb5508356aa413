package io.vitrine.testkit.internal.proxy;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is wrong with one direction, for all connections of a proxy, and how many bytes have passed in it. Every value may
 * be changed at any time by any thread; lanes read them for every chunk.
 */
public final class LaneFaults {
    private static final long NO_CUT = -1;

    private volatile long delayNanos;
    private volatile long bytesPerSecond;
    private volatile boolean swallowing;
    private volatile boolean slicing;
    private final AtomicLong bytesUntilCut = new AtomicLong(NO_CUT);
    private final LongAdder passedBytes = new LongAdder();

    public void delayNanos(long nanos) {
        delayNanos = nanos;
    }

    /** 0 for no limit. */
    public void bytesPerSecond(long limit) {
        bytesPerSecond = limit;
    }

    public void swallow() {
        swallowing = true;
    }

    public void sliceIntoSingleBytes() {
        slicing = true;
    }

    public void cutAfterBytes(long bytes) {
        bytesUntilCut.set(bytes);
    }

    public void heal() {
        delayNanos = 0;
        bytesPerSecond = 0;
        swallowing = false;
        slicing = false;
        bytesUntilCut.set(NO_CUT);
    }

    public long passedBytes() {
        return passedBytes.sum();
    }

    long delayNanos() {
        return delayNanos;
    }

    long bytesPerSecond() {
        return bytesPerSecond;
    }

    boolean swallowing() {
        return swallowing;
    }

    boolean slicing() {
        return slicing;
    }

    void passed(int bytes) {
        passedBytes.add(bytes);
    }

    /** How many of these bytes may pass, and whether the connection ends after them. The order to cut is then used up. */
    Allowance allow(int bytes) {
        while (true) {
            long left = bytesUntilCut.get();
            if (left == NO_CUT) {
                return new Allowance(bytes, Verdict.GO_ON);
            }
            if (left > bytes) {
                if (bytesUntilCut.compareAndSet(left, left - bytes)) {
                    return new Allowance(bytes, Verdict.GO_ON);
                }
            } else if (bytesUntilCut.compareAndSet(left, NO_CUT)) {
                return new Allowance((int) left, Verdict.CUT);
            }
        }
    }

    record Allowance(int bytes, Verdict verdict) {}

    enum Verdict {
        GO_ON,
        CUT
    }
}
