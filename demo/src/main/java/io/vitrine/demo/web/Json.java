package io.vitrine.demo.web;

import tools.jackson.databind.json.JsonMapper;

/** Answers with values as JSON. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** 200 with the value. */
    public static Response response(Object value) {
        return Response.ok("application/json", MAPPER.writeValueAsBytes(value));
    }
}
