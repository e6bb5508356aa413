package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private final List<String> closed = new ArrayList<>();
    private final Resources resources = new Resources();

    @Test
    void theLastOpenedIsClosedFirstAndAllOnce() {
        resources.onClose(() -> closed.add("first"));
        resources.onClose(() -> closed.add("second"));

        resources.close();
        resources.close();

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void aFailureDoesNotKeepTheRestOpen() {
        resources.onClose(() -> closed.add("first"));
        resources.onClose(() -> {
            throw new IllegalStateException("second");
        });
        resources.onClose(() -> {
            throw new IllegalStateException("third");
        });

        assertThatThrownBy(resources::close)
                .hasMessage("third")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessage("second")));
        assertThat(closed).containsExactly("first");
    }
}
