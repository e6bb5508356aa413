package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage;
import io.vitrine.PubSubMessage.Message;
import io.vitrine.PubSubMessage.PatternMessage;
import io.vitrine.PubSubMessage.ShardMessage;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.internal.shared.Callbacks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All subscribers of one {@link io.vitrine.PubSub}, and what is counted about them. Safe for use by many threads. */
final class Audience<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.pubsub");

    private final String threadName;
    private final RedisOptions options;
    private final PubSubNotices notices;
    private final List<Mailbox<K, V>> mailboxes = new CopyOnWriteArrayList<>();
    private final LongAdder received = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder undecodable = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile boolean failureLogged;
    private volatile boolean closed;

    /**
     * @param threadName of the thread of each subscriber, when the application has chosen no executor
     */
    Audience(String threadName, RedisOptions options, PubSubNotices notices) {
        this.threadName = threadName;
        this.options = options;
        this.notices = notices;
    }

    /** Whether it was published, rather than said of subscriptions. */
    static boolean isPublished(PubSubMessage<?, ?> message) {
        return message instanceof Message || message instanceof PatternMessage || message instanceof ShardMessage;
    }

    /**
     * Adds a subscriber. Each has a thread of its own, unless the application has chosen an executor: so a slow one, or one that never
     * returns, is nobody's concern but its own.
     */
    Mailbox<K, V> join(Receiver<K, V> receiver) {
        Callbacks callbacks = Callbacks.ofSubscriber(options.callbackExecutor(), threadName);
        Mailbox<K, V> mailbox = new Mailbox<>(receiver, this, options.pubSub(), callbacks);
        mailboxes.add(mailbox);
        mailbox.begin();
        if (closed) { // after it is among them: so either this sees it, or close does
            mailbox.fail(null);
        }
        return mailbox;
    }

    void leave(Mailbox<K, V> mailbox) {
        mailboxes.remove(mailbox);
    }

    // ---- for the thread that reads

    /** Something was published. */
    void publish(PubSubMessage<K, V> message) {
        received.increment();
        notices.received(message);
        for (Mailbox<K, V> mailbox : mailboxes) {
            mailbox.offer(message);
        }
    }

    /** Something became of subscriptions. */
    void tell(PubSubMessage<K, V> notice) {
        mailboxes.forEach(mailbox -> mailbox.tell(notice));
    }

    /** Something could not be delivered to anybody. */
    void tell(RedisException error) {
        mailboxes.forEach(mailbox -> mailbox.tell(error));
    }

    /** A message came that a codec cannot read. */
    void undecodable(RedisException error) {
        undecodable.increment();
        tell(error);
    }

    // ---- for mailboxes

    void dropped(PubSubMessage<?, ?> message) {
        dropped.increment();
        notices.dropped(message);
    }

    /** A subscriber threw. */
    void thrown(Throwable thrown) {
        failures.increment();
        if (!failureLogged) {
            failureLogged = true;
            LOG.warn(
                    "a subscriber threw; others are not affected, and further failures of subscribers are only counted",
                    thrown);
        }
    }

    // ---- the end

    /** No messages will come until somebody dials again. */
    void end(Throwable cause) {
        mailboxes.forEach(mailbox -> mailbox.end(cause));
    }

    /** No messages will come. */
    void close() {
        closed = true;
        mailboxes.forEach(mailbox -> mailbox.fail(null));
    }

    // ---- figures

    int size() {
        return mailboxes.size();
    }

    long received() {
        return received.sum();
    }

    long dropped() {
        return dropped.sum();
    }

    long undecodable() {
        return undecodable.sum();
    }

    long failures() {
        return failures.sum();
    }
}
