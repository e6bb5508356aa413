package io.vitrine.internal.config;

import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.options.CredentialsProvider;
import io.vitrine.options.OfflineQueue;
import io.vitrine.options.PoolOptions;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.options.PubSubOptions;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.Endpoint;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Options while they are read. What belongs together may come in any order and from several places, the URL first and keys of
 * their own after it, and is checked at the end.
 */
final class OptionDraft {

    private final RedisOptionsBuilder options = RedisOptions.builder();
    private final PoolOptions.Builder pool = PoolOptions.builder();
    private final TlsDraft tls = new TlsDraft();
    private final Map<String, String> environment;
    private RetryPolicy retry = RetryPolicy.exponential();
    private ProtocolLimits limits = ProtocolLimits.DEFAULTS;
    private OfflineQueue offlineQueue = OfflineQueue.DEFAULT;
    private PubSubOptions pubSub = PubSubOptions.DEFAULT;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable String passwordEnv;
    private @Nullable String passwordFile;

    /** @param environment where {@code passwordEnv} is looked up */
    OptionDraft(Map<String, String> environment) {
        this.environment = environment;
    }

    RedisOptionsBuilder options() {
        return options;
    }

    PoolOptions.Builder pool() {
        return pool;
    }

    TlsDraft tls() {
        return tls;
    }

    void retry(UnaryOperator<RetryPolicy> change) {
        retry = change.apply(retry);
    }

    void limits(UnaryOperator<ProtocolLimits> change) {
        limits = change.apply(limits);
    }

    void offlineQueue(UnaryOperator<OfflineQueue> change) {
        offlineQueue = change.apply(offlineQueue);
    }

    void pubSub(UnaryOperator<PubSubOptions> change) {
        pubSub = change.apply(pubSub);
    }

    void host(String host) {
        options.host(host);
    }

    void port(int port) {
        options.port(port);
    }

    void socket(String path) {
        options.endpoint(Endpoint.unix(path));
    }

    void user(String name) {
        user = name;
    }

    /** The three ways to a password replace each other. */
    void password(String text) {
        forgetPassword();
        password = text;
    }

    void passwordEnv(String variable) {
        forgetPassword();
        passwordEnv = variable;
    }

    void passwordFile(String file) {
        forgetPassword();
        passwordFile = file;
    }

    private void forgetPassword() {
        password = null;
        passwordEnv = null;
        passwordFile = null;
    }

    /** Everything put together; whoever builds it may change it further. */
    RedisOptionsBuilder finish() {
        return options.credentials(credentials())
                .tls(tls.build())
                .pool(pool.build())
                .retry(retry)
                .limits(limits)
                .offlineQueue(offlineQueue)
                .pubSub(pubSub);
    }

    private CredentialsProvider credentials() {
        if (password != null) {
            return CredentialsProvider.of(user, password);
        }
        if (passwordEnv != null) {
            return CredentialsProvider.env(user, passwordEnv, environment);
        }
        if (passwordFile != null) {
            return CredentialsProvider.file(user, Path.of(passwordFile));
        }
        if (user != null) {
            throw Bounds.invalid("there is a user without a password: write user:password, or set passwordEnv or"
                    + " passwordFile; for a password alone write :password");
        }
        return CredentialsProvider.NONE;
    }
}
