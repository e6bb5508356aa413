package io.vitrine.demo;

import io.vitrine.RedisClient;
import io.vitrine.demo.watch.Sampler;
import io.vitrine.demo.workload.Workload;
import org.jspecify.annotations.Nullable;

/**
 * What a run is made of.
 *
 * @param options what the demo was told
 * @param target the server
 * @param faults the buttons; null where there is no proxy
 * @param watch the demo's own interceptors
 * @param telemetry metrics and spans
 * @param client the client they watch
 * @param workload what it is used for
 * @param sampler makes a history
 */
record Parts(
        DemoOptions options,
        Target target,
        @Nullable FaultDesk faults,
        Watch watch,
        Telemetry telemetry,
        RedisClient<String, String> client,
        Workload workload,
        Sampler sampler) {}
