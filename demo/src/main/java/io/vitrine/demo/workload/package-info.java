/** What the demo's application does with Redis: a mix of small actions, done by several threads at a steady rate. */
@NullMarked
package io.vitrine.demo.workload;

import org.jspecify.annotations.NullMarked;
