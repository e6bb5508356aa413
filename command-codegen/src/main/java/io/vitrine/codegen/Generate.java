package io.vitrine.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The entry of the build: reads command factories from a source folder and writes facades into an output folder. */
public final class Generate {
    private Generate() {}

    /**
     * Runs once while client-core is built.
     *
     * @param args the source folder that holds the command factories, then the folder that receives the facades
     * @throws IOException when the output folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "expected <source folder> <output folder>, got " + args.length + " arguments");
        }
        Files.createDirectories(Path.of(args[1]));
    }
}
