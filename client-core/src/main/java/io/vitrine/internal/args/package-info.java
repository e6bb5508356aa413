/** What the options of commands are made of. */
@NullMarked
package io.vitrine.internal.args;

import org.jspecify.annotations.NullMarked;
