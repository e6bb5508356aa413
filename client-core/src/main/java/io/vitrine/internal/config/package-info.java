/** Options as text: one table of keys, one way to read values, for URLs, properties, the environment and interceptors' settings. */
@NullMarked
package io.vitrine.internal.config;

import org.jspecify.annotations.NullMarked;
