package io.vitrine.args;

/**
 * Who has written to disk, as {@code WAITAOF} tells.
 *
 * @param local 1 if this server has, else 0
 * @param replicas the number of replicas that have
 */
public record AofAcknowledgements(long local, long replicas) {}
