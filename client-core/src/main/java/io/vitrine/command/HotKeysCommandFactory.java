package io.vitrine.command;

import io.vitrine.args.HotKeys;
import io.vitrine.args.HotKeysArgs;
import org.jspecify.annotations.Nullable;

/**
 * Finding the keys that take most of a server.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class HotKeysCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<@Nullable HotKeys<K>> hotKeys;

    public HotKeysCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.hotKeys = HotKeysReplies.hotKeysOrNull(keyCodec);
    }

    /**
     * {@code HOTKEYS GET}: what was found so far. Since 8.6.
     *
     * @return null when nothing was started
     */
    public Command<@Nullable HotKeys<K>> hotkeysGet() {
        return codecs.command(ServerSpecs.HOTKEYS_GET).returning(hotKeys);
    }

    /** {@code HOTKEYS RESET}: forgets what was found. Since 8.6. An error while it is looking. */
    public Command<@Nullable Void> hotkeysReset() {
        return codecs.command(ServerSpecs.HOTKEYS_RESET).returningNothing();
    }

    /** {@code HOTKEYS START}: begins to look. Since 8.6. An error while it is looking. */
    public Command<@Nullable Void> hotkeysStart(HotKeysArgs args) {
        return codecs.command(ServerSpecs.HOTKEYS_START).with(args).returningNothing();
    }

    /**
     * {@code HOTKEYS STOP}: ends looking. Since 8.6.
     *
     * @return whether it was looking
     */
    public Command<Boolean> hotkeysStop() {
        return codecs.command(ServerSpecs.HOTKEYS_STOP).returning(Decoders.DONE);
    }
}
