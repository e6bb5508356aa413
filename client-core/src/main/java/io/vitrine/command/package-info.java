/**
 * Commands: {@link io.vitrine.command.Command} as a value, what it is made of, and one interface per family of commands
 * for each face of the client. The factories are written by hand; the faces and the table of commands are generated.
 */
@NullMarked
package io.vitrine.command;

import org.jspecify.annotations.NullMarked;
