package io.vitrine.demo.workload;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The keys of the demo. All of them begin with {@link #PREFIX}. */
final class Keys {
    static final String PREFIX = "vitrine-demo:";
    static final String RANKING = PREFIX + "ranking";
    static final String LOCK = PREFIX + "lock:";
    static final List<String> ACCOUNTS =
            IntStream.range(0, 16).mapToObj(i -> PREFIX + "account:" + i).toList();

    private static final int USERS = 1_000;

    private Keys() {}

    static int anyUser(Random random) {
        return random.nextInt(USERS);
    }

    static int users() {
        return USERS;
    }

    static String profile(int user) {
        return PREFIX + "profile:" + user;
    }

    static String session(int user) {
        return PREFIX + "session:" + user;
    }

    /** The user's name in the ranking. */
    static String member(int user) {
        return "user:" + user;
    }

    static String missing(int user) {
        return PREFIX + "missing:" + user;
    }

    static String cached(int page) {
        return PREFIX + "page:" + page;
    }

    static String lock(int resource) {
        return LOCK + resource;
    }
}
