package io.vitrine.it.contract;

import io.vitrine.options.RegisteredInterceptor;
import io.vitrine.testkit.InterceptorContract;
import io.vitrine.testkit.RedisTest;
import java.util.List;

@RedisTest
class ResilienceContractIT extends InterceptorContract {

    @Override
    protected List<RegisteredInterceptor> interceptors() {
        return Stacks.resilience();
    }
}
