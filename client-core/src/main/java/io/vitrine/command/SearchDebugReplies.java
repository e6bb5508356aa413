package io.vitrine.command;

import java.time.Duration;

/** Decoders of replies that only the debugging commands of Search give. */
final class SearchDebugReplies {

    static final Decoder<Duration> SECONDS = reply -> Duration.ofSeconds(reply.readLong());

    private SearchDebugReplies() {}
}
