/**
 * Timers, histograms and pool gauges on Micrometer.
 */
package io.vitrine.micrometer;
