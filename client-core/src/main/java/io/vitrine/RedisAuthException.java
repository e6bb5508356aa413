package io.vitrine;

import io.vitrine.spi.ErrorKind;

/**
 * The server refuses who the client is or what it may do: NOAUTH, WRONGPASS, NOPERM, or credentials refused in the handshake. Nothing
 * ran; never tried again, since the same credentials end the same way.
 *
 * @see <a href="https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/">ACL</a>
 */
public final class RedisAuthException extends RedisServerException {

    private static final long serialVersionUID = 1L;

    public RedisAuthException(ErrorKind kind, String code, String serverMessage) {
        super(kind, code, serverMessage, "authentication");
    }
}
