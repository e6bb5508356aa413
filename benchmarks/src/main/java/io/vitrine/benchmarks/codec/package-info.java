/** JMH: what encoding a request and decoding a reply take, without a network. */
@NullMarked
package io.vitrine.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
