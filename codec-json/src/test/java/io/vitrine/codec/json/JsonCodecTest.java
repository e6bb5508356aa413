package io.vitrine.codec.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.vitrine.CodecException;
import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.Codec;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonCodec<Order> ORDERS = JsonCodec.of(MAPPER, Order.class);

    record Order(String id, int amount, List<String> tags) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle")})
    interface Shape {}

    record Circle(double radius) implements Shape {}

    record Failing(String secret) {
        @Override
        public String secret() {
            throw new IllegalStateException("cannot show " + secret);
        }
    }

    @Test
    void anObjectSurvivesTheWayThereAndBack() {
        Order order = new Order("grüße", 3, List.of("a", "b"));
        byte[] json = encoded(ORDERS, order);
        assertThat(json)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"id\":\"grüße\",\"amount\":3,\"tags\":[\"a\",\"b\"]}");
        assertThat(decoded(ORDERS, json)).isEqualTo(order);
    }

    @Test
    void typesWithArgumentsSurvive() {
        JsonCodec<Map<String, List<Order>>> codec =
                JsonCodec.of(MAPPER, new TypeReference<Map<String, List<Order>>>() {});
        Map<String, List<Order>> orders = Map.of("ann", List.of(new Order("1", 2, List.of())));
        assertThat(decoded(codec, encoded(codec, orders))).isEqualTo(orders);
    }

    @Test
    void subtypesInsideAListKeepTheirType() {
        JsonCodec<List<Shape>> codec = JsonCodec.of(MAPPER, new TypeReference<List<Shape>>() {});
        List<Shape> shapes = List.of(new Circle(1.5));
        assertThat(decoded(codec, encoded(codec, shapes))).isEqualTo(shapes);
    }

    @Test
    void treesScalarsAndBytesAreObjectsToo() throws Exception {
        JsonCodec<JsonNode> trees = JsonCodec.of(MAPPER, JsonNode.class);
        JsonNode tree = MAPPER.readTree("{\"a\":[1,null]}");
        assertThat(decoded(trees, encoded(trees, tree))).isEqualTo(tree);
        JsonCodec<Integer> numbers = JsonCodec.of(MAPPER, Integer.class);
        assertThat(encoded(numbers, 7)).asString(StandardCharsets.UTF_8).isEqualTo("7");
        assertThat(decoded(numbers, encoded(numbers, 7))).isEqualTo(7);
    }

    @Test
    void theMapperCountsAsItWasWhenTheCodecWasMade() {
        ObjectMapper mapper = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
        JsonCodec<Order> codec = JsonCodec.of(mapper, Order.class);
        mapper.enable(SerializationFeature.INDENT_OUTPUT);
        assertThat(encoded(codec, new Order("1", 2, List.of())))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"Id\":\"1\",\"Amount\":2,\"Tags\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "{\"id\":\"secret",
                "{\"amount\":\"secret\"}",
                "{\"secret\":1}",
                "[\"secret\"]",
                "{\"amount\":1} secret",
                "{\"id\":{\"secret\":1}}",
            })
    void whatIsNoJsonOfTheTypeIsRefusedWithoutRepeatingIt(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> decoded(ORDERS, bytes))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a value of " + bytes.length + " bytes is no JSON of ")
                .hasMessageContaining("JsonCodecTest$Order")
                .hasMessageContaining("docs/failures/codec.md")
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("secret"));
    }

    @Test
    void theMessageTellsTheKindAndThePlace() {
        assertThatThrownBy(() -> decoded(ORDERS, "{\"amount\":\"much\"}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("InvalidFormatException at byte 10");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = {'"', (byte) 0xC3, '(', '"'};
        JsonCodec<String> texts = JsonCodec.of(MAPPER, String.class);
        assertThatThrownBy(() -> decoded(texts, bytes)).isInstanceOf(CodecException.class);
    }

    @Test
    void theJsonNullIsNoObject() {
        assertThatThrownBy(() -> decoded(ORDERS, "null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("is the JSON null");
    }

    @Test
    void anObjectThatCannotBeWrittenIsRefusedWithoutItsMessage() {
        Throwable failure = catchThrowable(() -> encoded(JsonCodec.of(MAPPER, Failing.class), new Failing("secret-7")));
        assertThat(failure)
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("JsonCodecTest$Failing cannot be written as JSON: JsonMappingException");
        assertThat(printed(failure)).doesNotContain("secret-7").contains("JsonCodecTest.java");
    }

    @Test
    void aDeepDocumentIsRefusedRatherThanAStackThatOverflows() {
        JsonCodec<JsonNode> trees = JsonCodec.of(MAPPER, JsonNode.class);
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> decoded(trees, deep)).isInstanceOf(CodecException.class);
    }

    @Test
    void itCanBeCompressed() {
        Codec<Order> codec = Codec.compressed(ORDERS).withThreshold(0);
        Order order = new Order("a".repeat(2_000), 1, List.of());
        assertThat(encoded(codec, order)).hasSizeLessThan(100);
        assertThat(decoded(codec, encoded(codec, order))).isEqualTo(order);
        assertThat(codec.toString()).startsWith("COMPRESSED(JSON(").endsWith("JsonCodecTest$Order))");
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** As a connection would: from the middle of a buffer. */
    private static <T> T decoded(Codec<T> codec, byte[] json) {
        byte[] buffer = new byte[json.length + 7];
        Arrays.fill(buffer, (byte) 'x');
        System.arraycopy(json, 0, buffer, 3, json.length);
        return codec.decode(buffer, 3, json.length);
    }

    private static <T> byte[] encoded(Codec<T> codec, T value) {
        Written written = new Written();
        codec.encode(value, written);
        assertThat(written.arguments).hasSize(1);
        return written.arguments.get(0);
    }

    private static final class Written implements ArgumentWriter {

        private final List<byte[]> arguments = new ArrayList<>();

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) {
            arguments.add(Arrays.copyOfRange(bytes, offset, offset + length));
        }

        @Override
        public void writeUtf8(String text) {
            throw new AssertionError("JSON is written as bytes");
        }

        @Override
        public void writeLong(long number) {
            throw new AssertionError("JSON is written as bytes");
        }

        @Override
        public void writeDouble(double number) {
            throw new AssertionError("JSON is written as bytes");
        }
    }
}
