package io.vitrine.internal.transport;

import io.vitrine.options.HostResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Looks up names within a time limit, which {@link InetAddress} does not have: on a thread that lives as long as the look-up. All
 * who want the same name at the same time share one look-up, so a name server that hangs holds one thread per name.
 * Addresses in numbers need neither, unless the application has a resolver of its own, which is asked then too.
 */
public final class HostLookup {

    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    private final HostResolver resolver;
    private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();

    public HostLookup(HostResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The addresses of a host, at least one.
     *
     * @throws UnknownHostException when there are none
     * @throws TimeoutException when the answer did not come in time
     * @throws ExecutionException when the resolver threw something else
     */
    public InetAddress[] resolve(String host, long timeoutNanos)
            throws UnknownHostException, TimeoutException, InterruptedException, ExecutionException {
        boolean inNumbers = host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
        if (inNumbers && resolver == HostResolver.SYSTEM) {
            return InetAddress.getAllByName(host);
        }
        try {
            return underWay.computeIfAbsent(host, this::begin).get(timeoutNanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw e;
        }
    }

    private CompletableFuture<InetAddress[]> begin(String host) {
        CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> lookUp(host, answer), "vitrine-dns");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private void lookUp(String host, CompletableFuture<InetAddress[]> answer) {
        try {
            InetAddress[] addresses = resolver.resolve(host);
            underWay.remove(host, answer);
            if (addresses.length == 0) {
                throw new UnknownHostException(host);
            }
            answer.complete(addresses);
        } catch (Throwable thrown) { // whatever a user's resolver throws is the answer
            underWay.remove(host, answer);
            answer.completeExceptionally(thrown);
        }
    }
}
