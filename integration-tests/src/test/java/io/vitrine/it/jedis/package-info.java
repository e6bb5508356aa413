/** The same calls through Jedis and through this client: the bytes of the requests. */
@NullMarked
package io.vitrine.it.jedis;

import org.jspecify.annotations.NullMarked;
