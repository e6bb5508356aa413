/** Passes bytes on between a client and a server, less faithfully than a network does. */
package io.vitrine.testkit.internal.proxy;
