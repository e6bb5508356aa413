package io.vitrine.codegen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A method of a factory that makes a command.
 *
 * @param typeParameters its own, such as {@code R extends @Nullable Object}
 * @param result what stands between the brackets of {@code Command<…>}
 * @param genericArray whether the last parameter is a variable number of a type parameter, which javac warns of
 * @param queued whether it makes sense in a batch
 */
record FactoryMethod(
        String name,
        List<String> typeParameters,
        String result,
        List<Parameter> parameters,
        Javadoc doc,
        boolean genericArray,
        boolean deprecated,
        boolean queued) {

    /**
     * A parameter.
     *
     * @param declaration as in the source: {@code K... keys}
     */
    record Parameter(String declaration, String name) {}

    /** The names of the parameters, as they are passed on. */
    String arguments() {
        return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
