/** Options of the probabilistic data types and their results: Bloom, cuckoo, count-min sketch, Top-K, t-digest. */
@NullMarked
package io.vitrine.args.probabilistic;

import org.jspecify.annotations.NullMarked;
