package io.vitrine.demo.workload;

import java.util.Random;

/** One thing the application does. Stateless or safe for any number of threads. */
interface Action {

    /** What it does, in a few words. */
    String name();

    /** How many calls it makes when nothing comes in between. */
    int calls();

    /**
     * Does it once.
     *
     * @throws io.vitrine.RedisException when it did not work out
     */
    void run(Random random);
}
