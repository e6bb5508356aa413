/**
 * What lets the author of an interceptor test it without a client and without a server: calls, commands, batches, pools and
 * settings whose every property the test decides.
 */
@NullMarked
package io.vitrine.testkit.fake;

import org.jspecify.annotations.NullMarked;
