/**
 * Tests of Redis code against real servers and real faults; {@code docs/testkit.md} shows it all.
 *
 * <ul>
 *   <li>Servers: {@link io.vitrine.testkit.RedisServer}, {@link io.vitrine.testkit.RedisCluster},
 *       {@link io.vitrine.testkit.RedisSentinels}, {@link io.vitrine.testkit.RedisContainer}; for JUnit
 *       {@link io.vitrine.testkit.RedisTest}.
 *   <li>Faults: {@link io.vitrine.testkit.FaultProxy} between client and server, {@link io.vitrine.testkit.ScriptedServer} in
 *       place of one.
 *   <li>Witnesses: {@link io.vitrine.testkit.RedisAdmin} and {@link io.vitrine.testkit.MonitorRecording} at the server,
 *       {@link io.vitrine.testkit.RecordingInterceptor} in the client.
 * </ul>
 */
package io.vitrine.testkit;
