/** A codec that keeps objects as JSON: {@link io.vitrine.codec.json.JsonCodec}. */
@NullMarked
package io.vitrine.codec.json;

import org.jspecify.annotations.NullMarked;
