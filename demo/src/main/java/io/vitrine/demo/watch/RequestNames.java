package io.vitrine.demo.watch;

import io.vitrine.spi.Command;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Pipeline;
import java.util.Locale;

/** What a request is called on the page: never more than the command's name. */
final class RequestNames {
    private RequestNames() {}

    /** {@code GET}, {@code EVALSHA unlock}, {@code PIPELINE of 20}, {@code MULTI of 2}, {@code DIAL warm_up}. */
    static String of(Object request) {
        if (request instanceof Command command) {
            String procedure = command.storedProcedure();
            return procedure == null ? command.name() : command.name() + " " + procedure;
        }
        if (request instanceof Pipeline batch) {
            String kind = batch.kind() == Pipeline.Kind.TRANSACTION ? "MULTI" : "PIPELINE";
            return kind + " of " + batch.commands().size();
        }
        if (request instanceof Dial dial) {
            return "DIAL " + dial.reason().name().toLowerCase(Locale.ROOT);
        }
        return request.getClass().getSimpleName();
    }
}
