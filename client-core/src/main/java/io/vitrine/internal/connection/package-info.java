/** A connection to one server: how it is opened, and how commands go over it. */
@NullMarked
package io.vitrine.internal.connection;

import org.jspecify.annotations.NullMarked;
