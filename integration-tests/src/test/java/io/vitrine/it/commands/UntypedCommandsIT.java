package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.Codec;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.CommandTable;
import io.vitrine.command.Decoders;
import io.vitrine.it.house.Checkout;
import io.vitrine.options.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands without a method are within reach, too. */
@ParameterizedClass
@EnumSource(Protocol.class)
class UntypedCommandsIT extends CommandsOnScript {

    UntypedCommandsIT(Protocol protocol) {
        super(protocol);
    }

    /** The commands without a method. */
    static List<String> untyped() throws IOException {
        return Files.readAllLines(Checkout.current().root().resolve("docs/commands/untyped.tsv")).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    @Test
    void whatHasNoMethodIsBuiltByHandOnAConnectionOfItsOwn() throws IOException {
        List<String> sendable = new ArrayList<>(untyped());
        sendable.removeAll(RefusedCommandsIT.REFUSED);
        assertThat(sendable).isNotEmpty();
        for (String name : sendable) {
            CommandSpec spec = CommandTable.find(name);
            int given = Math.abs(spec.arity()) - name.split(" ").length;
            script(name + " x".repeat(given), "+OK");
            CommandBuilder<String, String> command = CommandBuilder.of(spec, Codec.UTF8, Codec.UTF8);
            Collections.nCopies(given, "x").forEach(command::token);
            String reply = redis.exclusive(connection -> connection.execute(command.returning(Decoders.TEXT)));
            assertThat(reply).as(name).isEqualTo("OK");
        }
    }
}
