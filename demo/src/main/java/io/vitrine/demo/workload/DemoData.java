package io.vitrine.demo.workload;

import io.vitrine.Pipeline;
import io.vitrine.RedisClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the actions find on the server: profiles, sessions, a ranking and accounts. */
public final class DemoData {
    private static final int USERS_AT_ONCE = 100;
    private static final int KEYS_AT_ONCE = 500;
    private static final long OPENING_BALANCE = 1_000;

    private final RedisClient<String, String> redis;

    /** The data on the server of a client. */
    public DemoData(RedisClient<String, String> redis) {
        this.redis = redis;
    }

    /** Puts everything in place, whatever was there. */
    public void seed() {
        clean();
        for (int first = 0; first < Keys.users(); first += USERS_AT_ONCE) {
            try (Pipeline<String, String> batch = redis.newPipeline()) {
                addUsers(batch, first);
                batch.executeOrThrow();
            }
        }
        openAccounts();
    }

    private static void addUsers(Pipeline<String, String> batch, int first) {
        for (int user = first; user < first + USERS_AT_ONCE; user++) {
            batch.set(Keys.profile(user), Actions.profile(0));
            batch.hset(Keys.session(user), Actions.session(user, 0));
            batch.zadd(Keys.RANKING, user, Keys.member(user));
        }
    }

    private void openAccounts() {
        Map<String, String> balances = new LinkedHashMap<>();
        Keys.ACCOUNTS.forEach(account -> balances.put(account, Long.toString(OPENING_BALANCE)));
        redis.mset(balances);
    }

    /** What the accounts held at the start. */
    public long openingSum() {
        return OPENING_BALANCE * Keys.ACCOUNTS.size();
    }

    /** What the accounts hold now. */
    public long sumOfAccounts() {
        return redis.mget(Keys.ACCOUNTS).stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** Removes all keys of the demo. */
    public void clean() {
        redis.deleteByPattern(Keys.PREFIX + "*", KEYS_AT_ONCE);
    }
}
