package io.vitrine.internal.client;

import io.vitrine.RedisOptions;
import io.vitrine.internal.chain.CallLimits;
import io.vitrine.internal.chain.Chain;
import io.vitrine.internal.chain.ChainDialHooks;
import io.vitrine.internal.chain.Discovery;
import io.vitrine.internal.chain.Registration;
import io.vitrine.internal.connection.ConnectionEvents;
import io.vitrine.internal.connection.Dialer;
import io.vitrine.internal.pool.Pool;
import io.vitrine.internal.pool.PoolEvents;
import io.vitrine.internal.pool.PoolStatsLogger;
import io.vitrine.internal.pool.Upkeep;
import io.vitrine.internal.pool.UpkeepThread;
import io.vitrine.internal.pubsub.PubSubNotices;
import io.vitrine.internal.pubsub.PubSubSettings;
import io.vitrine.internal.pubsub.PubSubs;
import io.vitrine.internal.routing.PooledNode;
import io.vitrine.internal.routing.SingleNode;
import io.vitrine.internal.shared.Callbacks;
import io.vitrine.internal.shared.LinkEvents;
import io.vitrine.internal.shared.LinkSettings;
import io.vitrine.internal.shared.SharedLinks;
import io.vitrine.internal.time.Nanos;
import io.vitrine.internal.time.ScheduledWaits;
import io.vitrine.internal.time.Watchdog;
import io.vitrine.options.CredentialsProvider;
import io.vitrine.options.PoolOptions;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.ConnectionListener;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.PoolListener;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PubSubEvents;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all views of a client share: its options, chain, watchdog and pools, and their common end. Safe for many threads. */
public final class ClientCore {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.client");

    private final RedisOptions options;
    private final ClientInfo info;
    private final Chain chain;
    private final Watchdog watchdog;
    private final Upkeep upkeep = new UpkeepThread();
    private final Callbacks callbacks;
    private final PooledNode node;
    private final PubSubs pubSubs;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ClientCore(RedisOptions options, ClientInfo info, Chain chain) {
        this.options = options;
        this.info = info;
        this.chain = chain;
        this.watchdog = Watchdog.start();
        Endpoint endpoint = options.endpoint();
        ConnectionEvents events = new ConnectionEvents(chain.all(ConnectionListener.class));
        this.callbacks = Callbacks.on(options.callbackExecutor());
        ChainDialHooks hooks = new ChainDialHooks(info, chain);
        Dialer dialer = new Dialer(options, info, endpoint, hooks, watchdog, events);
        Dialer sharing = new Dialer(options, info, endpoint, hooks, watchdog, events, Dialer.Holding.SHARED);
        PoolEvents pools = new PoolEvents(chain.all(PoolListener.class));
        this.node = new PooledNode(
                endpoint,
                new Pool(info.name(), info, endpoint, options.pool(), dialer, upkeep, pools),
                new Pool(info.name() + "-blocking", info, endpoint, blockingPool(options), dialer, upkeep, pools),
                new SharedLinks(
                        LinkSettings.of(options, info, sharing, watchdog, events),
                        callbacks,
                        options.maxBlockingConnections()),
                options.multiplexed());
        this.pubSubs = new PubSubs(new PubSubSettings(
                options,
                info,
                sharing,
                watchdog,
                new LinkEvents(events, info, endpoint),
                new PubSubNotices(info, chain.all(PubSubEvents.class)),
                callbacks));
    }

    /** Builds everything; interceptors are on the chain before the first dial. */
    public static ClientCore open(RedisOptions options) {
        ClientInfo info = new ClientInfo(
                options.clientName() != null ? options.clientName() : ClientCensus.nextName(),
                options.topology(),
                options.endpoints(),
                options.database(),
                LibraryVersion.VALUE);
        List<Registration> registrations = registrations(options, info);
        ClientCore core = new ClientCore(options, info, Chain.of(registrations));
        core.startOrClose();
        return core;
    }

    private static List<Registration> registrations(RedisOptions options, ClientInfo info) {
        List<Registration> coded = options.interceptors().stream()
                .map(each -> new Registration(each.name(), each.order(), each.interceptor(), false))
                .toList();
        return options.discoverInterceptors()
                ? new Discovery(info, options.interceptorSettings()).complete(coded)
                : coded;
    }

    private static PoolOptions blockingPool(RedisOptions options) {
        int size = options.maxBlockingConnections();
        return options.pool().toBuilder().maxSize(size).minIdle(0).maxIdle(size).build();
    }

    private void startOrClose() {
        try {
            start();
        } catch (RuntimeException | Error failed) {
            close(Duration.ZERO);
            throw failed;
        }
    }

    private void start() {
        ClientCensus.opened(node.endpoint());
        node.plain().start();
        node.blocking().start();
        if (!options.lazyConnect()) {
            node.plain().warmUp();
        }
        if (options.poolStatsLogInterval() != null) {
            PoolStatsLogger.every(options.poolStatsLogInterval(), node.plain(), upkeep);
        }
        LOG.info(
                "client {} for {}: chain {}; pool {} connections",
                info.name(),
                node.endpoint(),
                chain.describe(),
                options.pool().maxSize());
    }

    /** The execution of the view that the client itself is. */
    public Execution execution() {
        CallLimits limits = new CallLimits(
                options.commandTimeout().toNanos(),
                false,
                options.blockingGrace().toNanos(),
                options.retry(),
                !options.credentials().equals(CredentialsProvider.NONE));
        return new Execution(info, new SingleNode(node), chain, limits, new ScheduledWaits(callbacks::execute));
    }

    /** The options. */
    public RedisOptions options() {
        return options;
    }

    /** Who the client is. */
    public ClientInfo info() {
        return info;
    }

    /** The state of the pool of plain calls. */
    public PoolStats poolStats() {
        return node.plain().stats();
    }

    /** The state of the pool of blocking calls. */
    public PoolStats blockingPoolStats() {
        return node.blocking().stats();
    }

    /** The shared connections. */
    public SharedLinks links() {
        return node.links();
    }

    /** The subscribers. */
    public PubSubs pubSubs() {
        return pubSubs;
    }

    /** The way of a call of one view, one step a line. */
    public String describe(Execution view) {
        return view.chain().describe(options.retry().toString()) + "\nconnection " + node.endpoint() + " pool of "
                + options.pool().maxSize();
    }

    /** Whether {@link #close} was called. */
    public boolean isClosed() {
        return closed.get();
    }

    /**
     * Closes: no new call begins, calls under way get {@code grace} to end, one for all of them, then their connections are cut;
     * then the interceptors that discovery made are closed. Idempotent.
     */
    public void close(Duration grace) {
        Objects.requireNonNull(grace, "grace");
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        long limitNanos = Nanos.after(System.nanoTime(), grace);
        node.plain().stopLending();
        node.blocking().stopLending();
        node.plain().closeBy(limitNanos);
        node.blocking().closeBy(limitNanos);
        node.links().close(limitNanos);
        pubSubs.close();
        callbacks.close();
        upkeep.close();
        watchdog.close();
        Discovery.closeOwned(chain.registrations());
        ClientCensus.closed(node.endpoint());
        LOG.info("client {} for {} is closed", info.name(), node.endpoint());
    }
}
