/** Each command against a real server, over both versions of the protocol. */
@NullMarked
package io.vitrine.it.commands;

import org.jspecify.annotations.NullMarked;
