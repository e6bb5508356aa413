/** Certificates for tests. */
package io.vitrine.testkit.internal.tls;
