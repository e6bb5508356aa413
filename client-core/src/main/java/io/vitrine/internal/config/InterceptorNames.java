package io.vitrine.internal.config;

import io.vitrine.options.RegisteredInterceptor;
import io.vitrine.spi.DialInterceptor;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Order;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.ProcessPipelineInterceptor;
import java.util.List;

/** Name and place of an interceptor that was registered without them. */
public final class InterceptorNames {

    private InterceptorNames() {}

    /** The simple name of its class, with a number from 2 behind it if that is taken. */
    public static String free(Interceptor interceptor, List<RegisteredInterceptor> taken) {
        String name = simpleName(interceptor.getClass());
        String candidate = name;
        for (int number = 2; isTaken(candidate, taken); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    private static boolean isTaken(String name, List<RegisteredInterceptor> taken) {
        return taken.stream().anyMatch(other -> other.name().equals(name));
    }

    /** Of a lambda or an anonymous class: the class it is written in. */
    private static String simpleName(Class<?> type) {
        if (!type.getSimpleName().isEmpty() && !type.isHidden()) {
            return type.getSimpleName();
        }
        String full = type.getName().substring(type.getPackageName().length() + 1);
        int end = full.indexOf('$');
        return (end < 0 ? full : full.substring(0, end)) + "$anonymous";
    }

    /** Around calls unless it stands around dials only. */
    public static int defaultOrder(Interceptor interceptor) {
        boolean seesCalls = interceptor instanceof ProcessInterceptor
                || interceptor instanceof ProcessPipelineInterceptor
                || interceptor instanceof Observer;
        return interceptor instanceof DialInterceptor && !seesCalls ? Order.NEAREST_WIRE : Order.OBSERVE_CALL;
    }
}
