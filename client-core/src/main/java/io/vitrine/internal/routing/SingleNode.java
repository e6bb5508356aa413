package io.vitrine.internal.routing;

import io.vitrine.spi.Command;
import io.vitrine.spi.Pipeline;

/** All roads lead to one node: a standalone server, or the one connection of an exclusive callback. */
public record SingleNode(Node node) implements Router {

    @Override
    public Node any() {
        return node;
    }

    @Override
    public Node route(Command command) {
        return node;
    }

    @Override
    public Node route(Pipeline batch) {
        return node;
    }
}
