package io.vitrine.internal.routing;

import io.vitrine.spi.Command;
import io.vitrine.spi.Pipeline;

/** Chooses the node of an attempt. Asked again for each attempt, because the topology may have changed in between. */
public interface Router {

    /** A node that takes any command, for who wants a connection before it is known for what. */
    Node any();

    /** The node for one command. */
    Node route(Command command);

    /** The node for a batch that travels as one. */
    Node route(Pipeline batch);
}
