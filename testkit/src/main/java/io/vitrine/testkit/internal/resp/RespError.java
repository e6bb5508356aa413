package io.vitrine.testkit.internal.resp;

/** An error reply, such as {@code WRONGTYPE Operation against a key holding the wrong kind of value}. */
public record RespError(String line) {}
