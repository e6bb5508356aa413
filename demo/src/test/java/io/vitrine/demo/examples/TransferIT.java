package io.vitrine.demo.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TransferIT extends ExampleCase {
    private static final List<String> ACCOUNTS = List.of("account:1", "account:2", "account:3", "account:4");

    private long balance(String account) {
        return Long.parseLong(redis.get(account));
    }

    @Test
    void movesMoneyFromOneAccountToTheOther() {
        redis.mset(Map.of("from", "100", "to", "5"));

        assertThat(new Transfer(redis).move("from", "to", 30)).isEqualTo(Transfer.Result.DONE);

        assertThat(balance("from")).isEqualTo(70);
        assertThat(balance("to")).isEqualTo(35);
    }

    @Test
    void leavesBothAccountsAloneWhenThereIsNotEnough() {
        redis.mset(Map.of("from", "29", "to", "5"));

        assertThat(new Transfer(redis).move("from", "to", 30)).isEqualTo(Transfer.Result.INSUFFICIENT_FUNDS);

        assertThat(balance("from")).isEqualTo(29);
        assertThat(balance("to")).isEqualTo(5);
    }

    @Test
    void anAccountThatDoesNotExistIsEmpty() {
        assertThat(new Transfer(redis).move("nobody", "to", 1)).isEqualTo(Transfer.Result.INSUFFICIENT_FUNDS);

        assertThat(redis.exists("to")).isFalse();
    }

    @Test
    void anAmountMustBePositive() {
        assertThatThrownBy(() -> new Transfer(redis).move("from", "to", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the amount is 0");
    }

    @Test
    void sixteenThreadsConserveTheSum() throws Exception {
        ACCOUNTS.forEach(account -> redis.set(account, "1000"));
        Transfer transfer = new Transfer(redis);

        List<Integer> done = Crowd.of(16, thread -> () -> hundredTransfers(transfer, new Random(thread)));

        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isPositive();
        assertThat(ACCOUNTS.stream().mapToLong(this::balance).sum()).isEqualTo(4_000);
        assertThat(ACCOUNTS.stream().flatMapToLong(account -> LongStream.of(balance(account))))
                .allMatch(balance -> balance >= 0);
    }

    private static int hundredTransfers(Transfer transfer, Random random) {
        int done = 0;
        for (int i = 0; i < 100; i++) {
            List<String> shuffled = new ArrayList<>(ACCOUNTS);
            Collections.shuffle(shuffled, random);
            if (transfer.move(shuffled.get(0), shuffled.get(1), 1 + random.nextInt(100)) == Transfer.Result.DONE) {
                done++;
            }
        }
        return done;
    }

    @Test
    void aCompetingWriteMakesItTryAgainWithTheNewBalance() throws Exception {
        redis.mset(Map.of("from", "100", "to", "0"));
        Callable<Transfer.Result> transfer = () -> new Transfer(redis).move("from", "to", 1);

        List<Transfer.Result> results = Crowd.of(8, thread -> transfer);

        assertThat(results).containsOnly(Transfer.Result.DONE);
        assertThat(balance("from")).isEqualTo(92);
        assertThat(balance("to")).isEqualTo(8);
    }
}
