package io.vitrine.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class FeaturesDocTest {
    @Test
    void everyFeatureNamesTestsThatExist() throws IOException {
        Checkout checkout = Checkout.current();
        FeatureTable table =
                FeatureTable.parse(Files.readAllLines(checkout.root().resolve("docs/features.md")));
        assertThat(table.problems(TestMethods.of(checkout))).isEmpty();
    }
}
