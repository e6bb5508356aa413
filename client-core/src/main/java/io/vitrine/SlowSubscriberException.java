package io.vitrine;

import io.vitrine.spi.ErrorKind;

/** A subscriber was slower than its messages came, and the options say that it fails then ({@code FAIL_SUBSCRIBER}). */
public final class SlowSubscriberException extends RedisException {

    private static final long serialVersionUID = 1L;

    /** @param bufferSize how many messages may wait */
    public SlowSubscriberException(int bufferSize) {
        super(
                ErrorKind.OVERLOAD,
                "a subscriber had " + bufferSize + " messages waiting, and that is the limit (pubSubBuffer); its"
                        + " subscription has ended, as pubSubOverflow says; make it faster, hand its work to other threads, or"
                        + " allow more" + page("slow-subscriber"),
                null);
    }
}
