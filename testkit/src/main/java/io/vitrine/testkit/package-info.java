/**
 * What tests of Redis code need: real servers of every kind, a proxy that injects faults, a server that
 * follows a script, and an interceptor that records.
 */
package io.vitrine.testkit;
