/** Which node a call goes to: the seam behind which standalone, sentinel and cluster differ. */
@NullMarked
package io.vitrine.internal.routing;

import org.jspecify.annotations.NullMarked;
