package io.vitrine.benchmarks.pool;

/** The ways of keeping idle slots that were weighed against each other. Numbers are below the capacity; -1 stands for none. */
interface IdleSet {

    int take();

    void put(int number);
}
