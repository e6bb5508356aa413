package io.vitrine.it.commands;

import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** One server of each program for a test class, closed by JUnit after the class; programs that are missing are left out. */
final class ServersAndProtocols implements ArgumentsProvider {

    private static final Namespace NAMESPACE = Namespace.create(ServersAndProtocols.class);

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Arrays.stream(ServerProgram.values())
                .filter(ServerProgram::isPresent)
                .flatMap(program -> overBothProtocols(program, context));
    }

    private static Stream<Arguments> overBothProtocols(ServerProgram program, ExtensionContext context) {
        RedisServer server =
                context.getStore(NAMESPACE).computeIfAbsent(program, ServerProgram::start, RedisServer.class);
        return Arrays.stream(Protocol.values())
                .map(protocol ->
                        Arguments.argumentSet(ServerProgram.label(server) + ", " + protocol, protocol, server));
    }
}
