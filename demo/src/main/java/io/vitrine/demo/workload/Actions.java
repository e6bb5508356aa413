package io.vitrine.demo.workload;

import io.vitrine.RedisClient;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.args.SetArgs;
import io.vitrine.demo.examples.GetOrSet;
import io.vitrine.demo.examples.Locks;
import io.vitrine.demo.examples.Transfer;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** All actions of the mix. */
final class Actions {
    static final int BATCH = 20;

    private static final Duration SESSION = Duration.ofMinutes(10);
    private static final Duration CACHED = Duration.ofMillis(500);
    private static final Duration LOCKED = Duration.ofSeconds(5);
    private static final int PAGES = 20;
    private static final int LOCKS = 4;
    private static final int MOST_MOVED = 50;

    private final RedisClient<String, String> redis;
    private final Locks locks;
    private final GetOrSet cache;
    private final Transfer transfer;

    Actions(RedisClient<String, String> redis) {
        this.redis = redis;
        this.locks = new Locks(redis);
        this.cache = new GetOrSet(redis);
        this.transfer = new Transfer(redis);
    }

    private record Simple(String name, int calls, Consumer<Random> body) implements Action {
        @Override
        public void run(Random random) {
            body.accept(random);
        }
    }

    Action readProfile() {
        return new Simple("read a profile (GET)", 1, random -> redis.get(Keys.profile(Keys.anyUser(random))));
    }

    Action writeProfile() {
        return new Simple(
                "write a profile (SET)",
                1,
                random ->
                        redis.set(Keys.profile(Keys.anyUser(random)), profile(random.nextInt()), SetArgs.ex(SESSION)));
    }

    Action missProfile() {
        return new Simple(
                "ask for what is not there (GET)", 1, random -> redis.get(Keys.missing(Keys.anyUser(random))));
    }

    Action readSession() {
        return new Simple("read a session (HGETALL)", 1, random -> redis.hgetall(Keys.session(Keys.anyUser(random))));
    }

    Action writeSession() {
        return new Simple("write a session (HSET)", 1, random -> {
            int user = Keys.anyUser(random);
            redis.hset(Keys.session(user), session(user, random.nextInt(100)));
        });
    }

    Action score() {
        return new Simple(
                "score (ZADD)",
                1,
                random -> redis.zadd(Keys.RANKING, random.nextInt(10_000), Keys.member(Keys.anyUser(random))));
    }

    Action rank() {
        return new Simple(
                "look up a rank (ZRANK)", 1, random -> redis.zrank(Keys.RANKING, Keys.member(Keys.anyUser(random))));
    }

    Action batch() {
        return new Simple(
                "read " + BATCH + " profiles (pipeline)",
                1,
                random -> redis.pipelined(batch -> {
                    for (int i = 0; i < BATCH; i++) {
                        batch.get(Keys.profile(Keys.anyUser(random)));
                    }
                }));
    }

    Action cachedPage() {
        return new Simple("get or set a page (Lua)", 1, random -> {
            int page = random.nextInt(PAGES);
            cache.getOrSet(Keys.cached(page), "page " + page, CACHED);
        });
    }

    Action lockAndUnlock() {
        return new Simple("lock and unlock (Lua)", 2, random -> {
            String key = Keys.lock(random.nextInt(LOCKS));
            locks.tryLock(key, LOCKED).ifPresent(token -> locks.release(key, token));
        });
    }

    /** WATCH, GET and the transaction: three calls. Whatever happens to connections meanwhile, the sum of the accounts stays. */
    Action moveMoney() {
        return new Simple("move money (WATCH, MULTI)", 3, random -> {
            int from = random.nextInt(Keys.ACCOUNTS.size());
            int to = (from + 1 + random.nextInt(Keys.ACCOUNTS.size() - 1)) % Keys.ACCOUNTS.size();
            transfer.move(Keys.ACCOUNTS.get(from), Keys.ACCOUNTS.get(to), 1 + random.nextInt(MOST_MOVED));
        });
    }

    /** What a bug would do; the error is the expected answer. */
    Action wrongType() {
        return new Simple("read a ranking as a string (WRONGTYPE)", 1, random -> {
            if (!isRefusedAsString(Keys.RANKING)) {
                throw new IllegalStateException("the server let a sorted set be read as a string");
            }
        });
    }

    private boolean isRefusedAsString(String key) {
        try {
            redis.get(key);
            return false;
        } catch (RedisWrongTypeException refused) {
            return true;
        }
    }

    static String profile(int version) {
        return "{\"name\":\"A. Customer\",\"version\":" + version + ",\"plan\":\"standard\",\"locale\":\"en\"}";
    }

    static Map<String, String> session(int user, int clicks) {
        return Map.of("user", Integer.toString(user), "clicks", Integer.toString(clicks), "cart", "empty");
    }
}
