package io.vitrine;

/**
 * Marks threads that must not block, such as those of an event loop: a blocking call of the client on such a thread fails at once with
 * {@link IllegalStateException} instead of holding up all that the thread serves. The client's own threads are guarded without it.
 */
public interface NonBlocking {}
