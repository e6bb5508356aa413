package io.vitrine.internal.transport;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.vitrine.options.HostResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostLookupTest {

    private static final long LONG = SECONDS.toNanos(20);

    @Test
    void aNameServerThatHangsHoldsUpNobodyLongerThanHisLimit() {
        CountDownLatch never = new CountDownLatch(1);
        HostLookup lookup = new HostLookup(host -> {
            awaitQuietly(never);
            return InetAddress.getAllByName("127.0.0.1");
        });
        assertThatThrownBy(() -> lookup.resolve("redis.example", MILLISECONDS.toNanos(50)))
                .isInstanceOf(TimeoutException.class);
        never.countDown();
    }

    @Test
    void thoseWhoAskForTheSameNameAtTheSameTimeShareOneLookUp() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        HostLookup lookup = new HostLookup(host -> {
            asked.incrementAndGet();
            awaitQuietly(go);
            return InetAddress.getAllByName("127.0.0.1");
        });
        CompletableFuture<InetAddress[]> first = resolving(lookup);
        await().untilAtomic(asked, equalTo(1));
        CompletableFuture<InetAddress[]> second = resolving(lookup);
        assertThat(second).isNotDone();
        go.countDown();
        assertThat(first.get(10, SECONDS)).hasSize(1);
        assertThat(second.get(10, SECONDS)).hasSize(1);
        // The second may have come after the first had its answer; then it asked for itself.
        assertThat(asked.get()).isBetween(1, 2);
    }

    @Test
    void aNameIsLookedUpAnewForEachDial() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HostLookup lookup = new HostLookup(host -> InetAddress.getAllByName("127.0.0." + asked.incrementAndGet()));
        assertThat(lookup.resolve("moving", LONG))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("127.0.0.1");
        assertThat(lookup.resolve("moving", LONG))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("127.0.0.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "255.255.255.255"})
    void anAddressInNumbersIsThereWithoutWaiting(String host) throws Exception {
        assertThat(new HostLookup(HostResolver.SYSTEM).resolve(host, 0)).hasSize(1);
    }

    @Test
    void aNameThatDoesNotExistIsUnknown() {
        HostLookup nothing = new HostLookup(host -> new InetAddress[0]);
        HostLookup unknown = new HostLookup(host -> {
            throw new UnknownHostException(host);
        });
        assertThatThrownBy(() -> nothing.resolve("x", LONG)).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> unknown.resolve("x", LONG)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void whatAResolverThrowsReachesTheDialAndTheNextLookUpIsFresh() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HostLookup lookup = new HostLookup(host -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
            }
            return InetAddress.getAllByName("127.0.0.1");
        });
        assertThatThrownBy(() -> lookup.resolve("x", LONG))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("on purpose");
        assertThat(lookup.resolve("x", LONG)).hasSize(1);
    }

    private static CompletableFuture<InetAddress[]> resolving(HostLookup lookup) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return lookup.resolve("redis.example", LONG);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
