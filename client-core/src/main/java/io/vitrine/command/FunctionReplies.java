package io.vitrine.command;

import io.vitrine.args.FunctionLibrary;
import io.vitrine.args.FunctionStats;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decoders of what the server says of functions. Fields come in any order; unknown ones are skipped. */
final class FunctionReplies {

    static final Decoder<List<FunctionLibrary>> LIBRARIES = Decoders.list(FunctionReplies::library);
    static final Decoder<FunctionStats> STATS = FunctionReplies::stats;

    private static final Decoder<List<FunctionLibrary.Function>> FUNCTIONS = Decoders.list(FunctionReplies::function);
    private static final Decoder<Set<String>> FLAGS = Decoders.valueSet(Codec.UTF8);
    private static final Decoder<Map<String, FunctionStats.Engine>> ENGINES =
            Decoders.map(Decoders.TEXT, FunctionReplies::engine);

    private FunctionReplies() {}

    private static FunctionLibrary library(ReplyReader reply) {
        String name = "";
        String engine = "";
        List<FunctionLibrary.Function> functions = List.of();
        @Nullable String code = null;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "library_name" -> name = Decoders.TEXT.decode(reply);
                case "engine" -> engine = Decoders.TEXT.decode(reply);
                case "functions" -> functions = FUNCTIONS.decode(reply);
                case "library_code" -> code = reply.readString();
                default -> reply.skip();
            }
        }
        return new FunctionLibrary(name, engine, functions, code);
    }

    private static FunctionLibrary.Function function(ReplyReader reply) {
        String name = "";
        @Nullable String description = null;
        Set<String> flags = Set.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "name" -> name = Decoders.TEXT.decode(reply);
                case "description" -> description = reply.readString();
                case "flags" -> flags = FLAGS.decode(reply);
                default -> reply.skip();
            }
        }
        return new FunctionLibrary.Function(name, description, flags);
    }

    private static FunctionStats stats(ReplyReader reply) {
        FunctionStats.@Nullable Running running = null;
        Map<String, FunctionStats.Engine> engines = Map.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "running_script" -> running = reply.readNull() ? null : running(reply);
                case "engines" -> engines = ENGINES.decode(reply);
                default -> reply.skip();
            }
        }
        return new FunctionStats(running, engines);
    }

    private static FunctionStats.Running running(ReplyReader reply) {
        String name = "";
        List<String> command = List.of();
        Duration duration = Duration.ZERO;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "name" -> name = Decoders.TEXT.decode(reply);
                case "command" -> command = Decoders.TEXTS.decode(reply);
                case "duration_ms" -> duration = Duration.ofMillis(reply.readLong());
                default -> reply.skip();
            }
        }
        return new FunctionStats.Running(name, command, duration);
    }

    private static FunctionStats.Engine engine(ReplyReader reply) {
        long libraries = 0;
        long functions = 0;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "libraries_count" -> libraries = reply.readLong();
                case "functions_count" -> functions = reply.readLong();
                default -> reply.skip();
            }
        }
        return new FunctionStats.Engine(libraries, functions);
    }
}
