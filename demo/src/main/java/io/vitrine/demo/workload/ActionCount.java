package io.vitrine.demo.workload;

/**
 * What one kind of action came to.
 *
 * @param name what it does
 * @param done how often it was done
 * @param failed how often it failed
 */
public record ActionCount(String name, long done, long failed) {}
