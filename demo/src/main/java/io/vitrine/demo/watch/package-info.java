/**
 * What the demo sees of its client, all of it through the SPI: counts and percentiles, slow calls with their phases, connections
 * coming and going, sampled spans.
 */
@NullMarked
package io.vitrine.demo.watch;

import org.jspecify.annotations.NullMarked;
