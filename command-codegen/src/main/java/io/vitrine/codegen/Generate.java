package io.vitrine.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The entry of the build: reads the table of commands and the command factories, and writes specs and faces.
 *
 * <p>Files that did not change are not touched, so that a build after a build has nothing to compile.
 */
public final class Generate {

    private Generate() {}

    /**
     * Runs once while client-core is built.
     *
     * @param args the source folder that holds the command factories, then the folder that receives what is made
     * @throws IOException when a source cannot be read or the output folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "expected <source folder> <output folder>, got " + args.length + " arguments");
        }
        new OutputFolder(Path.of(args[1])).replaceBy(all(Path.of(args[0])));
    }

    /** Everything that is made from the table and from the factories below a source folder. */
    static List<JavaFile> all(Path sources) throws IOException {
        List<JavaFile> files = new ArrayList<>(SpecFiles.of(CommandRows.load()));
        List<Factory> factories = FactoryReader.readAll(sources);
        for (Factory factory : factories) {
            for (Face face : Face.values()) {
                files.add(FamilyFace.of(factory, face));
            }
        }
        for (Face face : Face.values()) {
            files.add(Aggregates.face(factories, face));
        }
        files.add(Aggregates.factories(factories));
        return files;
    }
}
