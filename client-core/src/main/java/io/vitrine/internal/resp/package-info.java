/**
 * The wire: requests into one buffer ({@link io.vitrine.internal.resp.RequestBuffer}), replies of RESP2 and RESP3 straight
 * into their final types ({@link io.vitrine.internal.resp.RespReader}), errors of the server into exceptions. Nothing here
 * knows sockets, threads or deadlines.
 */
@NullMarked
package io.vitrine.internal.resp;

import org.jspecify.annotations.NullMarked;
