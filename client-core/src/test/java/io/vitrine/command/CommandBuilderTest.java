package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandBuilderTest {

    private static final CommandSpec FOO = CommandSpec.custom("foo.add", "write");

    private static CommandBuilder<String, String> builder(CommandSpec spec) {
        return CommandBuilder.of(spec, Codec.UTF8, Codec.UTF8);
    }

    @Test
    void aNewcomersCommandIsBuiltByHand() throws IOException {
        Command<Long> command = builder(FOO)
                .key("k")
                .token("BY")
                .number(3)
                .decimal(0.5)
                .field("f")
                .value("v")
                .bytes(new byte[] {'b'})
                .returning(Decoders.LONG);
        assertThat(Wire.words(command)).isEqualTo("FOO.ADD k BY 3 0.5 f v b");
        assertThat(Wire.decode(command, ":7")).isEqualTo(7);
        assertThat(command.name()).isEqualTo("FOO.ADD");
        assertThat(command.ordinal()).isEqualTo(-1);
        assertThat(command.isIdempotent()).isFalse();
    }

    @Test
    void keysAreTheOnlyKeys() {
        Command<?> command = builder(FOO)
                .value("v")
                .keysAndValues(Map.of("k", "w"))
                .countedKeys(List.of("l", "m"))
                .returningNothing();
        assertThat(Wire.words(command)).isEqualTo("FOO.ADD v k w 2 l m");
        assertThat(command.argumentCount()).isEqualTo(6);
        assertThat(command.keyCount()).isEqualTo(3);
        assertThat(command.key(2)).isEqualTo("m".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> command.key(3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("key 3 of 3 of FOO.ADD");
    }

    @Test
    void keysAndValuesGoThroughTheirOwnCodecs() {
        Codec<Integer> numbers = new Codec<>() {
            @Override
            public void encode(Integer value, ArgumentWriter out) {
                out.writeUtf8("#" + value);
            }

            @Override
            public Integer decode(byte[] buffer, int offset, int length) {
                return Integer.valueOf(new String(buffer, offset + 1, length - 1, StandardCharsets.UTF_8));
            }
        };
        CommandFactories<Integer, byte[]> commands = new CommandFactories<>(numbers, Codec.BYTES);
        assertThat(Wire.words(commands.hash().hset(1, 2, new byte[] {'v'}))).isEqualTo("HSET #1 #2 v");
        assertThat(commands.keyCodec()).isSameAs(numbers);
        assertThat(commands.valueCodec()).isSameAs(Codec.BYTES);
        assertThat(commands.hash()).isSameAs(commands.hash());
    }

    @Test
    void theNumberOfArgumentsIsCheckedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> builder(StringSpecs.GET).returningNothing())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GET takes 1 argument, got 0");
        assertThatThrownBy(() -> builder(StringSpecs.GET).key("a").key("b").returningNothing())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GET takes 1 argument, got 2");
        assertThatThrownBy(() -> builder(StringSpecs.SET).key("a").returningNothing())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SET takes at least 2 arguments, got 1");
        assertThatThrownBy(() -> builder(ConnectionSpecs.CLIENT_ID).token("x").returningNothing())
                .hasMessage("CLIENT ID takes 0 arguments, got 1");
    }

    @Test
    void aNullIsRefusedAndNamesWhereItStands() {
        assertThatThrownBy(() -> builder(StringSpecs.SET).key("k").value(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("SET: value (argument 2) is null");
        assertThatThrownBy(() -> builder(FOO).keys(null)).hasMessage("FOO.ADD: keys is null");
        assertThatThrownBy(() -> builder(FOO).with(null)).hasMessage("FOO.ADD: args is null");
        assertThatThrownBy(() -> builder(FOO).blockingFor(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void numbersThatRedisRefusesAreRefused() {
        assertThatThrownBy(() -> builder(FOO).decimal(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> builder(FOO).blockingFor(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative");
    }

    @Test
    void aBuilderMakesOneCommand() {
        CommandBuilder<String, String> builder = builder(StringSpecs.GET).key("k");
        builder.returningNothing();
        assertThatThrownBy(builder::returningNothing)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GET");
    }

    @Test
    void argumentsAreNotShown() {
        assertThat(builder(StringSpecs.SET).key("secret").value("secret").returningNothing())
                .hasToString("SET(2 arguments)");
        assertThat(builder(StringSpecs.GET).key("secret").returningNothing()).hasToString("GET(1 argument)");
    }

    @Test
    void whatIsSpecialIsKept() {
        Command<String> source =
                builder(ScriptingSpecs.EVAL).token("return 1").number(0).returning(Decoders.TEXT);
        Command<String> command = builder(ScriptingSpecs.EVALSHA)
                .token("digest")
                .number(0)
                .onNoScript(source)
                .storedProcedure("digest")
                .blockingFor(Duration.ofSeconds(2))
                .idempotent(true)
                .returning(Decoders.TEXT);
        assertThat(command.onNoScript()).isSameAs(source);
        assertThat(command.storedProcedure()).isEqualTo("digest");
        assertThat(command.blocksFor()).isEqualTo(Duration.ofSeconds(2));
        assertThat(command.isIdempotent()).isTrue();
        assertThat(command.returnsNothing()).isFalse();
        assertThat(builder(FOO).returningNothing().returnsNothing()).isTrue();
    }

    @Test
    void aReplyThatIsNoUtf8IsACodecErrorUnderTheStrictCodecOnly() {
        byte[] latin = {'$', '1', '\r', '\n', (byte) 0xE4, '\r', '\n'};
        assertThatThrownBy(() -> Codec.UTF8.decode(latin, 4, 1)).isInstanceOf(CodecException.class);
        assertThat(Codec.UTF8_LENIENT.decode(latin, 4, 1)).isEqualTo("\uFFFD");
        assertThat(Codec.BYTES.decode(latin, 4, 1)).containsExactly(0xE4);
    }
}
