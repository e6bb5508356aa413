package io.vitrine.spi.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.ClientInfo.Topology;
import io.vitrine.spi.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PerClientTest {

    private final AtomicInteger made = new AtomicInteger();
    private final PerClient<String> names = new PerClient<>(client -> client.name() + made.incrementAndGet());

    @Test
    void isMadeOnceForEachClient() {
        ClientInfo one = client("one");
        ClientInfo two = client("two");

        assertThat(names.of(one)).isEqualTo("one1").isSameAs(names.of(one));
        assertThat(names.of(two)).isEqualTo("two2").isSameAs(names.of(two));
        assertThat(names.of(one)).isEqualTo("one1");
    }

    @Test
    void clientsThatAreGoneAreForgotten() {
        for (int i = 0; i < 1_000; i++) {
            names.of(client("short-lived-"));
        }
        ClientInfo alive = client("alive-");

        await().until(() -> {
            System.gc();
            names.of(client("another-"));
            return kept() < 10;
        });
        names.of(alive);
        assertThat(kept()).isLessThan(10);
    }

    private int kept() {
        List<String> all = new ArrayList<>();
        names.forEach(all::add);
        return all.size();
    }

    private static ClientInfo client(String name) {
        return new ClientInfo(name, Topology.STANDALONE, List.of(new Endpoint("localhost", 6379)), 0, "1");
    }
}
