/** Recipes to read and to copy: each class is one thing that people do with Redis, done right, and has a test. */
@NullMarked
package io.vitrine.demo.examples;

import org.jspecify.annotations.NullMarked;
