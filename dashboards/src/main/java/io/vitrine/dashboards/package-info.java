/**
 * Where the Grafana dashboards, the Prometheus rules and their runbooks are found as resources.
 */
package io.vitrine.dashboards;
