package io.vitrine.internal.resp;

import io.vitrine.command.ReplyReader;

/** Takes what the server sends unasked in RESP3: messages, invalidations, notices of maintenance. */
@FunctionalInterface
public interface PushHandler {

    /**
     * A push arrived between two replies. Called on the thread that reads the connection, which waits: no blocking, no
     * application code.
     *
     * @param push stands before the push, which {@link ReplyReader#readArray()} begins; valid during the call. What is
     *     left of the push afterwards is skipped, also when this method throws, which is logged and harms nobody
     */
    void onPush(ReplyReader push);
}
