package io.vitrine.demo.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AtomicDeductIT extends ExampleCase {

    @Test
    void takesAndSaysWhatIsLeft() {
        redis.set("stock", "10");

        assertThat(new AtomicDeduct(redis).deduct("stock", 4)).hasValue(6);
        assertThat(new AtomicDeduct(redis).deduct("stock", 6)).hasValue(0);

        assertThat(redis.get("stock")).isEqualTo("0");
    }

    @Test
    void takesNothingWhenThereIsNotEnough() {
        redis.set("stock", "3");

        assertThat(new AtomicDeduct(redis).deduct("stock", 4)).isEmpty();

        assertThat(redis.get("stock")).isEqualTo("3");
    }

    @Test
    void aStockThatDoesNotExistIsEmptyAndStaysSo() {
        assertThat(new AtomicDeduct(redis).deduct("stock", 1)).isEmpty();

        assertThat(redis.exists("stock")).isFalse();
    }

    @Test
    void anAmountMustBePositive() {
        assertThatThrownBy(() -> new AtomicDeduct(redis).deduct("stock", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the amount is -1");
    }

    @Test
    void concurrentDeductsNeverGoBelowZero() throws Exception {
        redis.set("stock", "1000");
        AtomicDeduct deduct = new AtomicDeduct(redis);

        List<Long> taken = Crowd.of(16, thread -> () -> {
            long own = 0;
            for (int i = 0; i < 100; i++) {
                OptionalLong left = deduct.deduct("stock", 3);
                assertThat(left.orElse(0)).isNotNegative();
                own += left.isPresent() ? 3 : 0;
            }
            return own;
        });

        assertThat(taken.stream().mapToLong(Long::longValue).sum()).isEqualTo(999);
        assertThat(redis.get("stock")).isEqualTo("1");
    }
}
