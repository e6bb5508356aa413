package io.vitrine.codegen;

import java.util.List;

/**
 * A hand-written command factory.
 *
 * @param family what its class is called before {@code CommandFactory}
 * @param imports the names its source imports
 * @param doc the Javadoc of its class
 * @param methods its public methods that make a command, in the order of the source
 */
record Factory(String family, List<String> imports, Javadoc doc, List<FactoryMethod> methods) {

    static final String SUFFIX = "CommandFactory";

    /** The simple name of its class. */
    String className() {
        return family + SUFFIX;
    }

    /** The name of its accessor in {@code CommandFactories}: {@code sortedSet}. */
    String accessor() {
        return Character.toLowerCase(family.charAt(0)) + family.substring(1);
    }
}
