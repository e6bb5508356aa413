package io.vitrine.internal.pool;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** An upkeep whose time passes when the test says so, on the test's thread. */
final class ManualUpkeep implements Upkeep {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Task> tasks = new ArrayList<>();
    private long nowNanos;

    private static final class Task {
        private final Runnable work;
        private final long periodNanos;
        private long dueNanos;

        Task(Runnable work, long dueNanos, long periodNanos) {
            this.work = work;
            this.dueNanos = dueNanos;
            this.periodNanos = periodNanos;
        }
    }

    @Override
    public void now(Runnable task) {
        after(0, task);
    }

    @Override
    public void after(long delayNanos, Runnable task) {
        add(new Task(task, nowNanos + delayNanos, 0));
    }

    @Override
    public Repetition every(long periodNanos, Runnable task) {
        Task repeated = new Task(task, nowNanos + periodNanos, periodNanos);
        add(repeated);
        return () -> remove(repeated);
    }

    private void add(Task task) {
        lock.lock();
        try {
            tasks.add(task);
        } finally {
            lock.unlock();
        }
    }

    private void remove(Task task) {
        lock.lock();
        try {
            tasks.remove(task);
        } finally {
            lock.unlock();
        }
    }

    /** Lets time pass and runs what is due, in order. */
    void pass(long nanos) {
        long until = nowNanos + nanos;
        for (Task due = takeDue(until); due != null; due = takeDue(until)) {
            nowNanos = Math.max(nowNanos, due.dueNanos);
            if (due.periodNanos > 0) {
                due.dueNanos += due.periodNanos;
                add(due);
            }
            due.work.run();
        }
        nowNanos = until;
    }

    /** Runs what was asked for at once. */
    void runDue() {
        pass(0);
    }

    /** How many tasks are planned. */
    int planned() {
        lock.lock();
        try {
            return tasks.size();
        } finally {
            lock.unlock();
        }
    }

    private Task takeDue(long until) {
        lock.lock();
        try {
            Task first = null;
            for (Iterator<Task> each = tasks.iterator(); each.hasNext(); ) {
                Task task = each.next();
                if (task.dueNanos <= until && (first == null || task.dueNanos < first.dueNanos)) {
                    first = task;
                }
            }
            tasks.remove(first);
            return first;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            tasks.clear();
        } finally {
            lock.unlock();
        }
    }
}
