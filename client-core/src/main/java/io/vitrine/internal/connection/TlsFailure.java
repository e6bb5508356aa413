package io.vitrine.internal.connection;

import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the JDK's TLS says went wrong, in the words of somebody who has to set it right. */
record TlsFailure(String fact, String nextStep) {

    static TlsFailure of(Throwable failure) {
        CertificateException certificate = cause(failure, CertificateException.class);
        String text = text(certificate == null ? failure : certificate);
        String known = text.toLowerCase(Locale.ROOT);
        if (certificate != null && (known.contains("no name matching") || known.contains("no subject alternative"))) {
            return new TlsFailure(
                    "the server's certificate is made out to another host (" + text + ")",
                    "connect by a name that is in the certificate, or give up the check with verifyHostname(false)");
        }
        if (certificate != null || known.contains("certification path") || known.contains("path building")) {
            return new TlsFailure(
                    "the server's certificate is not trusted (" + text + ")",
                    "give the certificate of its authority to Tls.ca or Tls.trustStore");
        }
        if (known.contains("unrecognized ssl message") || known.contains("plaintext connection")) {
            return new TlsFailure("the server does not speak TLS on this port", "is it the plain port (redis://)?");
        }
        if (known.contains("certificate_required") || known.contains("bad_certificate")) {
            return new TlsFailure(
                    "the server wants another client certificate, or one at all (" + text + ")",
                    "give it to Tls.clientCertificate or Tls.clientKeyStore");
        }
        return new TlsFailure(
                (failure instanceof SSLException ? "the TLS handshake failed: " : "TLS could not be set up: ") + text,
                "do both sides have a protocol version and a cipher in common, and is this a TLS port?");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
