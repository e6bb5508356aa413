/** Finds, configures, starts, signals and ends server processes. */
package io.vitrine.testkit.internal.server;
