/** The page of the demo, its figures as JSON, the metrics, and the buttons that inject faults; all on the loopback interface. */
@NullMarked
package io.vitrine.demo.web;

import org.jspecify.annotations.NullMarked;
