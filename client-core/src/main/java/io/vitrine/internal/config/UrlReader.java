package io.vitrine.internal.config;

import io.vitrine.internal.config.Option.Place;
import io.vitrine.internal.config.RedisUrl.Parameter;

/** Reads a URL into a draft. */
final class UrlReader {

    private final RedisUrl url;
    private final OptionDraft draft;
    private final KeyReader keys;

    private UrlReader(RedisUrl url, OptionDraft draft) {
        this.url = url;
        this.draft = draft;
        this.keys = new KeyReader(Source.URL, draft);
    }

    static void read(String url, OptionDraft draft) {
        new UrlReader(RedisUrl.parse(url), draft).read();
    }

    private void read() {
        switch (url.scheme()) {
            case "redis" -> server(false);
            case "rediss" -> server(true);
            case "unix" -> socket();
            case "redis+sentinel", "rediss+sentinel" -> throw notYet("Redis behind sentinels");
            case "redis+cluster", "rediss+cluster" -> throw notYet("a Redis cluster");
            default -> throw Bounds.invalid("the scheme '" + url.scheme() + "' is not redis, rediss or unix");
        }
        userInformation();
        for (Parameter parameter : url.parameters()) {
            parameter(parameter);
        }
    }

    private IllegalArgumentException notYet(String what) {
        return Bounds.invalid("the scheme '" + url.scheme() + "' is for " + what
                + "; this version speaks to standalone servers: redis://, rediss:// or unix://");
    }

    private void server(boolean tls) {
        if (url.address().host().indexOf(',') >= 0) {
            throw Bounds.invalid("the URL has several hosts; this version speaks to one standalone server");
        }
        if (url.address().host().isEmpty()) {
            throw Bounds.invalid("the URL has no host: write " + url.scheme() + "://localhost:6379/0");
        }
        draft.host(url.address().host());
        if (url.address().port() != null) {
            draft.port(url.address().port());
        }
        if (tls) {
            draft.tls().enabled(true);
        }
        if (url.path().length() > 1) {
            String index = url.path().substring(1);
            if (!index.matches("\\d{1,9}")) {
                throw Bounds.invalid(
                        "the path '" + url.path() + "' of the URL is not the index of a database, such as /0");
            }
            keys.note("database", "the path");
            draft.options().database(Integer.parseInt(index));
        }
    }

    private void socket() {
        if (!url.address().host().isEmpty()
                || url.address().port() != null
                || url.path().length() < 2) {
            throw Bounds.invalid(
                    "a unix socket has no host and an absolute path: write unix:///run/redis.sock?database=0");
        }
        draft.socket(url.path());
    }

    private void userInformation() {
        if (url.user() != null) {
            draft.user(url.user());
        }
        String password = url.password();
        if (password != null) {
            keys.note("password", "the user information");
            draft.password(password);
        }
    }

    private void parameter(Parameter parameter) {
        Option option = OptionTable.find(parameter.name());
        if (option != null && option.place() == Place.URL_PART) {
            throw Bounds.invalid(Source.URL.place(parameter.name())
                    + " has a place of its own in a URL: redis://user:password@host:port/database, and"
                    + " rediss for TLS");
        }
        keys.read(parameter.name(), parameter.name(), parameter.value());
    }
}
