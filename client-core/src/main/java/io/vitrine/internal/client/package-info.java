/** What stands behind the faces of a client: its resources, and the ways its calls go. */
@NullMarked
package io.vitrine.internal.client;

import org.jspecify.annotations.NullMarked;
