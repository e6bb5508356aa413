package io.vitrine.it.commands;

import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that tells {@code docs/commands.md} which commands it has run. */
@ExtendWith(TestedCommandsExtension.class)
interface RecordingTest {

    /** Name and version of the server, or {@link TestedCommands#SCRIPTED}. */
    String testedOn();

    /** The commands that were answered. */
    Set<String> answered();

    /** What the server lacks and the test needs. */
    default Set<String> missing() {
        return Set.of();
    }
}
