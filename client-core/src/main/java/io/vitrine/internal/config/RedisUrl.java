package io.vitrine.internal.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart, decoded, and not yet understood. Written by hand because {@link java.net.URI} puts the whole text, password
 * and all, into its messages; here no message holds anything that may be a part of a password, not even of one whose reserved
 * characters were not encoded.
 *
 * @param scheme in lower case
 * @param user null when there is none
 * @param password null when there is none
 * @param address its host is empty for a unix socket
 * @param path with its slash in front; empty when there is none
 * @param parameters in the order given
 */
record RedisUrl(
        String scheme,
        @Nullable String user,
        @Nullable String password,
        HostAndPort address,
        String path,
        List<Parameter> parameters) {

    static final String ENCODE =
            "percent-encode reserved characters in user name, password and parameters: %40 for @, %2F for /, %3F for ?, %23 for #";

    /** One parameter, decoded. */
    record Parameter(String name, String value) {}

    static RedisUrl parse(String url) {
        Objects.requireNonNull(url, "url");
        int colon = url.indexOf("://");
        if (colon < 1 || !url.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
            throw Bounds.invalid("the URL has no scheme: write redis://host:6379/0, rediss://… or unix:///path");
        }
        String rest = url.substring(colon + 3);
        if (rest.chars().anyMatch(c -> c <= ' ' || c == '#' || c == 0x7f)) {
            throw Bounds.invalid("the URL holds a space, a control character or a #; " + ENCODE);
        }
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String hierarchy = question < 0 ? rest : rest.substring(0, question);
        int slash = hierarchy.indexOf('/');
        String authority = slash < 0 ? hierarchy : hierarchy.substring(0, slash);
        String path = slash < 0 ? "" : hierarchy.substring(slash);
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        // An @ after the authority is most likely the end of a password with a raw / or ?: say nothing of what stands
        // there.
        if (query.indexOf('@') >= 0 || (path.indexOf('@') >= 0 && !authority.isEmpty() && !authority.endsWith("@"))) {
            throw Bounds.invalid("the URL has an @ behind its host; " + ENCODE);
        }
        // The host before the parameters: if it is no host, what follows may be the rest of a password.
        HostAndPort address = HostAndPort.parse(authority.substring(authority.lastIndexOf('@') + 1));
        return assemble(scheme, authority, address, decode(path), parameters(query));
    }

    private static RedisUrl assemble(
            String scheme, String authority, HostAndPort address, String path, List<Parameter> parameters) {
        String userInformation = authority.substring(0, Math.max(authority.lastIndexOf('@'), 0));
        int colon = userInformation.indexOf(':');
        String user = colon < 0 ? userInformation : userInformation.substring(0, colon);
        String password = colon < 0 ? null : decode(userInformation.substring(colon + 1));
        return new RedisUrl(scheme, user.isEmpty() ? null : decode(user), password, address, path, parameters);
    }

    private static List<Parameter> parameters(String query) {
        List<Parameter> parameters = new ArrayList<>();
        if (query.isEmpty()) {
            return parameters;
        }
        for (String piece : query.split("&", -1)) {
            int equals = piece.indexOf('=');
            if (piece.isEmpty() || equals == 0) {
                throw Bounds.invalid("the URL has an empty parameter: between & there must be name=value");
            }
            String name = decode(equals < 0 ? piece : piece.substring(0, equals));
            if (equals < 0) {
                throw Bounds.invalid("the parameter '" + name + "' of the URL has no value: write " + name + "=…");
            }
            parameters.add(new Parameter(name, decode(piece.substring(equals + 1))));
        }
        return parameters;
    }

    /** Percent-encoding as of RFC 3986, in UTF-8; a plus is a plus. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                decoded.put(encoded[i]);
            } else {
                decoded.put((byte) (hexDigit(encoded, i + 1) << 4 | hexDigit(encoded, i + 2)));
                i += 2;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException e) {
            throw Bounds.invalid("the URL has percent-encoded bytes that are not UTF-8");
        }
    }

    private static int hexDigit(byte[] text, int index) {
        int digit = index < text.length ? Character.digit(text[index], 16) : -1;
        if (digit < 0) {
            throw Bounds.invalid("the URL has a % without two hexadecimal digits behind it; a % itself is %25");
        }
        return digit;
    }

    /** Nothing of the URL: it may hold a password. */
    @Override
    public String toString() {
        return scheme + "://…";
    }
}
