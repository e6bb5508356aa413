/** Options of the commands of time series and their results: small immutable values. */
@NullMarked
package io.vitrine.args.timeseries;

import org.jspecify.annotations.NullMarked;
