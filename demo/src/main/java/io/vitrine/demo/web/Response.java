package io.vitrine.demo.web;

import java.nio.charset.StandardCharsets;

/**
 * The answer to a request.
 *
 * @param status the HTTP status
 * @param contentType the media type of the body
 * @param body the bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed from a route to the wire, never compared
public record Response(int status, String contentType, byte[] body) {

    /** 200 with a body of this type. */
    public static Response ok(String contentType, byte[] body) {
        return new Response(200, contentType, body);
    }

    /** A line of text. */
    public static Response text(int status, String text) {
        return new Response(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
