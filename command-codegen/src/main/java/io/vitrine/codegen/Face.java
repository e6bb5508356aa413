package io.vitrine.codegen;

import java.util.Map;

/** A way to run commands; each has one method that takes a command, and an interface for each family over it. */
enum Face {
    /** Waits for the reply. */
    SYNC("", "SyncExecutor", "execute", "waits for its reply and returns it") {
        @Override
        String returnType(String result) {
            return PRIMITIVES.getOrDefault(result, result);
        }
    },
    /** Gives a stage. */
    ASYNC("Async", "AsyncExecutor", "execute", "returns at once a stage that the reply completes") {
        @Override
        String returnType(String result) {
            return "CompletionStage<" + result + ">";
        }
    },
    /** Puts off until the batch is sent. */
    QUEUED(
            "Queued",
            "QueuedExecutor",
            "enqueue",
            "is put into the batch and its reply is there after the batch has run; commands that block are left out") {
        @Override
        String returnType(String result) {
            return "Queued<" + result + ">";
        }

        @Override
        boolean has(FactoryMethod method) {
            return method.queued();
        }
    };

    private static final Map<String, String> PRIMITIVES = Map.of(
            "Long", "long",
            "Integer", "int",
            "Double", "double",
            "Boolean", "boolean",
            "@Nullable Void", "void");

    private final String prefix;
    private final String executor;
    private final String verb;
    private final String manner;

    Face(String prefix, String executor, String verb, String manner) {
        this.prefix = prefix;
        this.executor = executor;
        this.verb = verb;
        this.manner = manner;
    }

    /** The hand-written interface the face stands on. */
    String executor() {
        return executor;
    }

    /** The executor's method that takes a command. */
    String verb() {
        return verb;
    }

    /** What the face does with a command, for its Javadoc. */
    String manner() {
        return manner;
    }

    /** The name of the interface of a family: {@code AsyncStringCommands}. */
    String interfaceOf(String family) {
        return prefix + family + "Commands";
    }

    /** The name of the interface over all families: {@code SyncCommands}. */
    String aggregate() {
        return this == SYNC ? "SyncCommands" : interfaceOf("");
    }

    /** What a method of the face returns for a command with that result. */
    abstract String returnType(String result);

    /** Whether a method is on the face. */
    boolean has(FactoryMethod method) {
        return true;
    }
}
