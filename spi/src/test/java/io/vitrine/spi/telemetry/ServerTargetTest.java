package io.vitrine.spi.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.ClientInfo.Topology;
import io.vitrine.spi.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerTargetTest {

    @Test
    void oneSeedIsHostAndPort() {
        ServerTarget target = target(new Endpoint("cache.example", 6380));

        assertThat(target).isEqualTo(new ServerTarget("cache.example", 6380));
        assertThat(target.hasUnusualPort()).isTrue();
    }

    @Test
    void thePortThatRedisRegisteredIsNotUnusual() {
        assertThat(target(new Endpoint("cache.example", 6379)).hasUnusualPort()).isFalse();
    }

    @Test
    void aUnixDomainSocketIsItsPathWithoutAPort() {
        ServerTarget target = target(Endpoint.unix("/run/redis.sock"));

        assertThat(target).isEqualTo(new ServerTarget("/run/redis.sock", 0));
        assertThat(target.hasUnusualPort()).isFalse();
    }

    @Test
    void severalSeedsAreJoinedInTheOrderGiven() {
        ServerTarget target = target(new Endpoint("b", 7001), new Endpoint("a", 7000), new Endpoint("::1", 6379));

        assertThat(target).isEqualTo(new ServerTarget("b:7001,a:7000,[::1]:6379", 0));
    }

    private static ServerTarget target(Endpoint... seeds) {
        return ServerTarget.of(new ClientInfo("test", Topology.STANDALONE, List.of(seeds), 0, "1"));
    }
}
