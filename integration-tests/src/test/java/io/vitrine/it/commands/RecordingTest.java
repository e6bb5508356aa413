package io.vitrine.it.commands;

import java.util.Set;

/** A test that knows which commands it has run. */
interface RecordingTest {

    /** Name and version of the server, or {@link TestedCommands#SCRIPTED}. */
    String testedOn();

    /** The commands that were answered. */
    Set<String> answered();

    /** What the server lacks and the test needs. */
    Set<String> missing();
}
