package io.vitrine.args;

import java.util.List;

/**
 * A module that a server has loaded.
 *
 * @param path its file; empty when the server does not tell it
 * @param arguments what it was loaded with
 */
public record ModuleDetails(String name, long version, String path, List<String> arguments) {

    public ModuleDetails {
        arguments = List.copyOf(arguments);
    }
}
