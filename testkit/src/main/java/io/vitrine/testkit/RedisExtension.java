package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The JUnit extension behind {@link RedisTest}: one server per test class, started before its first {@code @BeforeAll}
 * method, closed after its last {@code @AfterAll} method. Nested classes share the server of the class around them, unless
 * they have their own {@link RedisTest}.
 *
 * <p>Parameters of constructors, of tests and of methods of the life cycle may be a {@link RedisServer}, its
 * {@link RedisAdmin}, or a {@link FaultProxy} in front of it, which is opened when it is first asked for and lives as long
 * as the server.
 *
 * <p>For settings that do not fit into an annotation:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RedisExtension REDIS = RedisExtension.starting(() -> RedisServer.builder().executable(valkey).start());
 * }</pre>
 */
public final class RedisExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private final Namespace namespace = Namespace.create(RedisExtension.class, this);
    private final @Nullable Supplier<RedisServer> starter;

    /** Used by JUnit for {@link RedisTest}. */
    public RedisExtension() {
        this(null);
    }

    private RedisExtension(@Nullable Supplier<RedisServer> starter) {
        this.starter = starter;
    }

    /** An extension that gets its server from here: called once per test class; the extension closes the server. */
    public static RedisExtension starting(Supplier<RedisServer> starter) {
        return new RedisExtension(requireNonNull(starter, "starter"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Store store = context.getStore(namespace);
        RedisTest own = context.getRequiredTestClass().getDeclaredAnnotation(RedisTest.class);
        if (own != null || store.get(ServerOfClass.class) == null) {
            RedisTest settings = context.getRequiredTestClass().getAnnotation(RedisTest.class);
            store.put(ServerOfClass.class, new ServerOfClass(start(settings), settings));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        serverOf(context).beforeEach();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RedisServer.class || type == RedisAdmin.class || type == FaultProxy.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        ServerOfClass shared = serverOf(context);
        if (type == FaultProxy.class) {
            return shared.proxy();
        }
        return type == RedisServer.class ? shared.server() : shared.server().admin();
    }

    private ServerOfClass serverOf(ExtensionContext context) {
        return requireNonNull(
                context.getStore(namespace).get(ServerOfClass.class, ServerOfClass.class),
                "RedisExtension has no server here: register it on the class, or in a static field");
    }

    private RedisServer start(@Nullable RedisTest settings) {
        if (starter != null) {
            return starter.get();
        }
        RedisServerBuilder builder = RedisServer.builder();
        if (settings != null) {
            apply(settings, builder);
        }
        return builder.start();
    }

    private static void apply(RedisTest settings, RedisServerBuilder builder) {
        for (String line : settings.config()) {
            String[] words = nameAndRest(line, "config");
            builder.config(words[0], words[1]);
        }
        for (String line : settings.users()) {
            String[] words = nameAndRest(line, "users");
            builder.aclUser(words[0], words[1]);
        }
        if (!settings.requirepass().isEmpty()) {
            builder.requirepass(settings.requirepass());
        }
        switch (settings.encryption()) {
            case NONE -> {}
            case TLS -> builder.tls();
            case MUTUAL_TLS -> builder.mutualTls();
        }
        for (RedisTest.Feature feature : settings.features()) {
            switch (feature) {
                case UNIX_SOCKET -> builder.unixSocket();
                case DEBUG_COMMAND -> builder.enableDebugCommand();
            }
        }
    }

    private static String[] nameAndRest(String line, String attribute) {
        String[] words = line.strip().split("\\s+", 2);
        if (words.length < 2) {
            throw new IllegalArgumentException(
                    "@RedisTest(" + attribute + "): a name and a value separated by a blank, not '" + words[0] + "'");
        }
        return words;
    }
}
