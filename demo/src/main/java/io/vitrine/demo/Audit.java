package io.vitrine.demo;

import io.vitrine.RedisException;
import io.vitrine.demo.workload.DemoData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after a run whether the accounts add up, and tidies up. */
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final Target target;
    private final DemoData data;

    Audit(Target target, DemoData data) {
        this.target = target;
        this.data = data;
    }

    /** Adds the accounts up. */
    Accounts accounts() {
        if (target.isGone()) {
            return Accounts.unknown(data.openingSum());
        }
        try {
            return Accounts.found(data.openingSum(), data.sumOfAccounts());
        } catch (RedisException unreachable) {
            LOG.warn("the accounts cannot be read: {}", unreachable.getMessage());
            return Accounts.unknown(data.openingSum());
        }
    }

    /** Removes the keys from a server that stays. */
    void tidyUp() {
        if (target.isEmbedded()) {
            return;
        }
        try {
            data.clean();
        } catch (RedisException failed) {
            LOG.warn("keys below 'vitrine-demo:' stay on the server: {}", failed.getMessage());
        }
    }
}
