package io.vitrine.it.commands;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Adds what a test has run to the {@link TestedCommands} of its class; JUnit closes those after the class. */
final class TestedCommandsExtension implements AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(TestedCommandsExtension.class);

    @Override
    public void afterEach(ExtensionContext context) {
        RecordingTest test = (RecordingTest) context.getRequiredTestInstance();
        ExtensionContext ofClass = ofClass(context);
        ofClass.getStore(NAMESPACE)
                .computeIfAbsent(
                        TestedCommands.class,
                        unused -> new TestedCommands(ofClass.getRequiredTestClass()),
                        TestedCommands.class)
                .add(test.testedOn(), test.answered(), test.missing());
    }

    /** The context around all servers and protocols. */
    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext current = context;
        ExtensionContext parent = current.getParent().orElseThrow();
        while (parent != context.getRoot()) {
            current = parent;
            parent = current.getParent().orElseThrow();
        }
        return current;
    }
}
