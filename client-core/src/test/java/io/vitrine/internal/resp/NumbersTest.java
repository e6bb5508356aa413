package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.command.Doubles;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                9,
                10,
                11,
                99,
                100,
                101,
                999,
                1000,
                2147483647,
                2147483648L,
                -1,
                -9,
                -10,
                -99,
                -100,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void longsAreWrittenAndReadBack(long number) {
        int count = Numbers.digitCount(number);
        byte[] bytes = new byte[count + 2];
        Numbers.write(number, bytes, count + 1);
        assertThat(new String(bytes, 1, count, StandardCharsets.US_ASCII)).isEqualTo(Long.toString(number));
        assertThat(Numbers.parseLong(bytes, 1, count)).isEqualTo(number);
        assertThat(Numbers.parseBigInteger(bytes, 1, count)).isEqualTo(BigInteger.valueOf(number));
    }

    @Test
    void lengthsHaveAsManyDigitsAsTheyAreWrittenWith() {
        for (int number = 1; number > 0; number = number * 3 + 1) {
            assertThat(Numbers.digitCount(number))
                    .isEqualTo(Integer.toString(number).length());
        }
        assertThat(Numbers.digitCount(Integer.MAX_VALUE)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                "1a",
                "a",
                "--1",
                "1-",
                " 1",
                "1 ",
                "9223372036854775808",
                "-9223372036854775809",
                "1.0",
                "١"
            })
    void whatIsNoLongIsRefusedWithoutBeingRepeated(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Numbers.parseLong(bytes, 0, bytes.length))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage(null);
    }

    @Test
    void doublesAreReadAsTheJdkReadsThem() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            String text = switch (random.nextInt(5)) {
                case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE));
                case 1 -> Double.toString(random.nextGaussian());
                case 2 -> Long.toString(random.nextLong() >> random.nextInt(64));
                case 3 -> random.nextInt(1000) + "." + random.nextInt(1_000_000_000);
                default -> "-0.00000" + random.nextInt(1_000_000);
            };
            if (text.equals("NaN") || text.equals("Infinity")) {
                continue;
            }
            assertThat(parseDouble(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
        assertThat(Double.doubleToRawLongBits(parseDouble("-0"))).isEqualTo(Double.doubleToRawLongBits(-0.0));
    }

    @Test
    void doublesAreWrittenSoThatTheyReadBackAsTheSame() {
        Random random = new Random(11);
        for (int i = 0; i < 100_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            double back = parseDouble(Doubles.toRedis(number));
            assertThat(Double.doubleToLongBits(back)).isEqualTo(Double.doubleToLongBits(number));
        }
        for (double number : new double[] {0.0, -0.0, 1, -1, 1e15, 1e22, 0.1, Double.MIN_VALUE, Double.MAX_VALUE}) {
            assertThat(parseDouble(Doubles.toRedis(number))).isEqualTo(number);
        }
        assertThat(Doubles.toRedis(3)).isEqualTo("3");
        assertThat(Doubles.toRedis(-0.0)).isEqualTo("-0");
        assertThat(Doubles.toRedis(Double.POSITIVE_INFINITY)).isEqualTo("inf");
        assertThat(Doubles.toRedis(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
        assertThat(Doubles.toRedis(Double.NaN)).isEqualTo("nan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "1.2.3",
                "1e",
                "e1",
                "abc",
                "1d",
                "1f",
                "0x1p3",
                " 1",
                "1 ",
                "Infinity",
                "NaN",
                "١"
            })
    void whatIsNoDoubleIsRefused(String text) {
        assertThatThrownBy(() -> parseDouble(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage(null);
        assertThatThrownBy(() -> Doubles.fromRedis(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage(text.length() + " characters that are no number");
    }

    private static double parseDouble(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Numbers.parseDouble(bytes, 0, bytes.length);
    }
}
