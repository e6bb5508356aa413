/** Threads of the testkit. */
package io.vitrine.testkit.internal.thread;
