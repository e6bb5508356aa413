package io.vitrine.internal.resp;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Each type of RESP2 and RESP3, with the examples of the specifications and the corners next to them: bytes, and what they
 * are in Java.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">RESP specification</a>
 * @see <a href="https://github.com/redis/redis-specifications/blob/master/protocol/RESP3.md">RESP3</a>
 */
final class RespExamples {

    private RespExamples() {}

    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("+OK\r\n", "OK"),
                Arguments.of("+\r\n", ""),
                Arguments.of("+hello world\r\n", "hello world"),
                Arguments.of(":1000\r\n", 1000L),
                Arguments.of(":-1\r\n", -1L),
                Arguments.of(":+7\r\n", 7L),
                Arguments.of(":0\r\n", 0L),
                Arguments.of(":9223372036854775807\r\n", Long.MAX_VALUE),
                Arguments.of(":-9223372036854775808\r\n", Long.MIN_VALUE),
                Arguments.of("$5\r\nhello\r\n", "hello"),
                Arguments.of("$0\r\n\r\n", ""),
                Arguments.of("$13\r\na\r\nb\r\n$3\r\nc\r\n\r\n", "a\r\nb\r\n$3\r\nc\r\n"),
                Arguments.of("$8\r\nключ\r\n", "ключ"),
                Arguments.of("$-1\r\n", null),
                Arguments.of("*-1\r\n", null),
                Arguments.of("_\r\n", null),
                Arguments.of("*0\r\n", List.of()),
                Arguments.of("*2\r\n$5\r\nhello\r\n$5\r\nworld\r\n", List.of("hello", "world")),
                Arguments.of("*3\r\n:1\r\n:2\r\n:3\r\n", List.of(1L, 2L, 3L)),
                Arguments.of("*3\r\n$5\r\nhello\r\n$-1\r\n$5\r\nworld\r\n", Arrays.asList("hello", null, "world")),
                Arguments.of(
                        "*2\r\n*3\r\n:1\r\n:2\r\n:3\r\n*2\r\n+Hello\r\n+World\r\n",
                        List.of(List.of(1L, 2L, 3L), List.of("Hello", "World"))),
                Arguments.of("#t\r\n", true),
                Arguments.of("#f\r\n", false),
                Arguments.of(",1.23\r\n", 1.23),
                Arguments.of(",10\r\n", 10.0),
                Arguments.of(",-0.5\r\n", -0.5),
                Arguments.of(",1.5e3\r\n", 1500.0),
                Arguments.of(",1E-5\r\n", 1e-5),
                Arguments.of(",inf\r\n", Double.POSITIVE_INFINITY),
                Arguments.of(",-inf\r\n", Double.NEGATIVE_INFINITY),
                Arguments.of(",nan\r\n", Double.NaN),
                Arguments.of(
                        "(3492890328409238509324850943850943825024385\r\n",
                        new BigInteger("3492890328409238509324850943850943825024385")),
                Arguments.of(
                        "(-3492890328409238509324850943850943825024385\r\n",
                        new BigInteger("-3492890328409238509324850943850943825024385")),
                Arguments.of("=15\r\ntxt:Some string\r\n", "Some string"),
                Arguments.of("=4\r\nmkd:\r\n", ""),
                Arguments.of("%2\r\n+first\r\n:1\r\n+second\r\n:2\r\n", Map.of("first", 1L, "second", 2L)),
                Arguments.of("%0\r\n", Map.of()),
                Arguments.of("~3\r\n+orange\r\n+apple\r\n#t\r\n", Set.of("orange", "apple", true)),
                Arguments.of("~0\r\n", Set.of()),
                Arguments.of("*1\r\n>2\r\n+a\r\n+b\r\n", List.of(List.of("a", "b"))),
                Arguments.of(
                        "|1\r\n+key-popularity\r\n%2\r\n$1\r\na\r\n,0.1923\r\n$1\r\nb\r\n,0.0012\r\n*2\r\n:2039123\r\n:9543892\r\n",
                        List.of(2039123L, 9543892L)),
                Arguments.of("*3\r\n:1\r\n:2\r\n|1\r\n+ttl\r\n:3600\r\n:3\r\n", List.of(1L, 2L, 3L)),
                Arguments.of("|1\r\n|1\r\n+x\r\n:1\r\n+a\r\n|0\r\n:2\r\n+OK\r\n", "OK"),
                Arguments.of("|1\r\n+a\r\n:1\r\n|1\r\n+b\r\n:2\r\n+OK\r\n", "OK"),
                Arguments.of("|?\r\n+a\r\n*?\r\n:1\r\n.\r\n.\r\n+OK\r\n", "OK"),
                Arguments.of("*1\r\n|1\r\n+a\r\n*1\r\n_\r\n*1\r\n|1\r\n+b\r\n_\r\n:1\r\n", List.of(List.of(1L))),
                Arguments.of("$?\r\n;4\r\nHell\r\n;5\r\no wor\r\n;1\r\nd\r\n;0\r\n", "Hello word"),
                Arguments.of("$?\r\n;0\r\n", ""),
                Arguments.of("*?\r\n:1\r\n:2\r\n:3\r\n.\r\n", List.of(1L, 2L, 3L)),
                Arguments.of("*?\r\n.\r\n", List.of()),
                Arguments.of("~?\r\n+a\r\n#t\r\n.\r\n", Set.of("a", true)),
                Arguments.of("%?\r\n+a\r\n:1\r\n+b\r\n:2\r\n.\r\n", Map.of("a", 1L, "b", 2L)),
                Arguments.of(
                        "*?\r\n*2\r\n:1\r\n*?\r\n$?\r\n;1\r\nx\r\n;0\r\n.\r\n|1\r\n+a\r\n*?\r\n.\r\n$-1\r\n%?\r\n.\r\n*0\r\n.\r\n",
                        Arrays.asList(List.of(1L, List.of("x")), null, Map.of(), List.of())),
                Arguments.of("*2\r\n*?\r\n*?\r\n.\r\n.\r\n$1\r\nx\r\n", List.of(List.of(List.of()), "x")));
    }

    /** The bytes alone. */
    static Stream<String> bytes() {
        return all().map(example -> (String) example.get()[0]);
    }
}
