package io.vitrine.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a JUnit test class a {@link RedisServer} of its own, shared by its tests and made as good as new before each of
 * them.
 *
 * <pre>{@code
 * @RedisTest(config = "maxmemory 10mb")
 * class CartTest {
 *     @Test
 *     void keepsWhatWasPutIn(RedisServer server) { … }
 *
 *     @Test
 *     void survivesALostConnection(FaultProxy proxy) { … }
 * }
 * }</pre>
 *
 * <p>See {@link RedisExtension} for what can be injected, and when things start and end.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(RedisExtension.class)
public @interface RedisTest {

    /** Directives of {@code redis.conf}, name and value separated by a blank, such as {@code "maxmemory 10mb"}. */
    String[] config() default {};

    /** The password of the default user; none if empty. */
    String requirepass() default "";

    /** ACL users, name and rules separated by a blank, such as {@code "reader on >secret ~* +@read"}. */
    String[] users() default {};

    /** Whether the server has a TLS port too. */
    Encryption encryption() default Encryption.NONE;

    /** Further ways of reaching and using the server. */
    Feature[] features() default {};

    /** What happens to the server before each test. */
    Between between() default Between.RESET;

    /** The encryption of the server's second port. */
    enum Encryption {
        /** There is no second port. */
        NONE,
        /** TLS; clients need no certificate. */
        TLS,
        /** TLS; clients show a certificate. */
        MUTUAL_TLS
    }

    /** What a server has only on demand. */
    enum Feature {
        /** See {@link RedisServerBuilder#unixSocket()}. */
        UNIX_SOCKET,
        /** See {@link RedisServerBuilder#enableDebugCommand()}. */
        DEBUG_COMMAND
    }

    /** What happens between tests. */
    enum Between {
        /** {@link RedisServer#reset()} and {@link FaultProxy#heal()}. */
        RESET,
        /** Nothing: tests find what earlier ones have left. */
        KEEP
    }
}
