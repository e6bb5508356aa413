package io.vitrine.testkit.internal.resp;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The account of the administrative connection. */
public record AdminLogin(String user, String password) {
    /** {@code AUTH user password}, understood since Redis 6.0. */
    List<byte[]> command() {
        return List.of(
                "AUTH".getBytes(StandardCharsets.US_ASCII),
                user.getBytes(StandardCharsets.UTF_8),
                password.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "AdminLogin[" + user + "]";
    }
}
