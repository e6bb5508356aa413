package io.vitrine.internal.config;

import io.vitrine.RedisOptions;
import io.vitrine.options.Protocol;
import java.util.List;

/** The options that say which server and who the client is. */
final class ServerKeys {

    static final List<Option> ALL = List.of(
            Option.of(
                            "host",
                            "endpoint()",
                            "The server: a name, an IPv4 or an IPv6 address. DNS is asked on each dial.",
                            (draft, key, text) -> draft.host(text),
                            options -> options.endpoint().isUnix()
                                    ? null
                                    : options.endpoint().host())
                    .asUrlPart(),
            Option.of(
                            "port",
                            "endpoint()",
                            "Its TCP port.",
                            (draft, key, text) -> draft.port(OptionText.integer(key, text)),
                            options -> options.endpoint().isUnix()
                                    ? null
                                    : "" + options.endpoint().port())
                    .asUrlPart(),
            Option.of(
                            "database",
                            "database()",
                            "The database that each connection SELECTs.",
                            (draft, key, text) -> draft.options().database(OptionText.integer(key, text)),
                            options -> "" + options.database())
                    .orAs("db"),
            secret("user", "The ACL user, since Redis 6.0; goes with a password.", OptionDraft::user)
                    .asUrlPart(),
            secret("password", "The password, best not in a file that is checked in.", OptionDraft::password)
                    .asUrlPart(),
            secret("passwordEnv", "The environment variable that holds the password.", OptionDraft::passwordEnv),
            secret(
                    "passwordFile",
                    "The file whose first line is the password; read on each dial, so it may rotate.",
                    OptionDraft::passwordFile),
            Option.of(
                    "clientName",
                    "clientName()",
                    "The name for CLIENT SETNAME and telemetry: printable ASCII without spaces.",
                    (draft, key, text) -> draft.options().clientName(text),
                    RedisOptions::clientName),
            Option.of(
                    "protocol",
                    "protocol()",
                    "`resp3`, which falls back to RESP2 on an old server, or `resp2`.",
                    (draft, key, text) -> draft.options().protocol(OptionText.choice(key, text, Protocol.class)),
                    options -> OptionText.format(options.protocol())));

    private ServerKeys() {}

    private static Option secret(String key, String meaning, Secretly setter) {
        return Option.of(
                key, "credentials()", meaning, (draft, name, text) -> setter.set(draft, text), options -> null);
    }

    /** Takes a text that must not come into a message. */
    @FunctionalInterface
    private interface Secretly {
        void set(OptionDraft draft, String text);
    }
}
