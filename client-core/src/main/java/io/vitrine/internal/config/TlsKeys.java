package io.vitrine.internal.config;

import java.util.List;

/** The options that say how TLS is spoken. */
final class TlsKeys {

    static final List<Option> ALL = List.of(
            Option.of(
                            "tls",
                            "tls()",
                            "Whether TLS is spoken at all. `false` also silences the options below.",
                            (draft, key, text) -> draft.tls().enabled(OptionText.flag(key, text)),
                            options -> "" + (options.tls() != null))
                    .asUrlPart(),
            tls("tlsCa", "PEM file of the certificates to trust instead of the JVM's.", TlsDraft::ca),
            tls("tlsTrustStore", "PKCS #12 or JKS store of the certificates to trust.", TlsDraft::trustStore),
            tls("tlsTrustStorePassword", "Its password.", TlsDraft::trustStorePassword),
            tls("tlsCertificate", "PEM file of the client's certificate chain, for mTLS.", TlsDraft::certificate),
            tls("tlsKey", "PEM file of its key in PKCS #8.", TlsDraft::key),
            tls("tlsKeyPassword", "The password of an encrypted key.", TlsDraft::keyPassword),
            tls("tlsKeyStore", "PKCS #12 or JKS store of the client's certificate and key.", TlsDraft::keyStore),
            tls("tlsKeyStorePassword", "Its password and its keys'.", TlsDraft::keyStorePassword),
            Option.of(
                    "tlsVerifyHostname",
                    "tls()",
                    "Whether the certificate must be for the host that is dialled; without a word it must.",
                    (draft, key, text) -> draft.tls().verifyHostname(OptionText.flag(key, text)),
                    options -> null),
            tls(
                    "tlsProtocols",
                    "The versions to offer: `TLSv1.3`, or several with commas; without a word the JVM's.",
                    TlsDraft::protocols));

    private TlsKeys() {}

    private static Option tls(String key, String meaning, Part part) {
        return Option.of(key, "tls()", meaning, (draft, name, text) -> part.set(draft.tls(), text), options -> null);
    }

    /** A part of the TLS options. */
    @FunctionalInterface
    private interface Part {
        void set(TlsDraft draft, String text);
    }
}
