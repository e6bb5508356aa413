package io.vitrine.args;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of a cluster: a line of {@code CLUSTER NODES}.
 *
 * @param host empty when it is not known
 * @param port 0 when it is not known
 * @param busPort where nodes speak with each other
 * @param hostname empty for none
 * @param flags {@code myself}, {@code master}, {@code slave}, {@code fail?}, {@code fail}, {@code handshake}, …
 * @param primaryId whom it follows; null for a primary
 * @param pingSent when it was asked for a sign of life that it has not given; null for none
 * @param pongReceived when it last gave one; null for never
 * @param configEpoch the version of what it says of its slots
 * @param connected whether the node that was asked is connected with it
 * @param slots what it serves
 * @param migrating to which node slots are being moved, by slot; only of the node that was asked
 * @param importing from which node slots are being moved, by slot; only of the node that was asked
 */
public record ClusterNode(
        String id,
        String host,
        int port,
        int busPort,
        String hostname,
        Set<String> flags,
        @Nullable String primaryId,
        @Nullable Instant pingSent,
        @Nullable Instant pongReceived,
        long configEpoch,
        boolean connected,
        List<SlotRange> slots,
        Map<Integer, String> migrating,
        Map<Integer, String> importing) {

    private static final int WORDS = 8;

    public ClusterNode {
        Objects.requireNonNull(id, "id");
        flags = Set.copyOf(flags);
        slots = List.copyOf(slots);
        migrating = Map.copyOf(migrating);
        importing = Map.copyOf(importing);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is not as Redis writes it
     */
    public static ClusterNode parse(String line) {
        String[] words = line.strip().split(" ", -1);
        if (words.length < WORDS) {
            throw new IllegalArgumentException(
                    words.length + " words that are no node of a cluster; expected at least " + WORDS);
        }
        Address address = Address.parse(words[1]);
        Slots served = Slots.parse(words);
        return new ClusterNode(
                words[0],
                address.host,
                address.port,
                address.busPort,
                address.hostname,
                Set.of(words[2].split(",", -1)),
                words[3].equals("-") ? null : words[3],
                instant(words[4]),
                instant(words[5]),
                Long.parseLong(words[6]),
                words[7].equals("connected"),
                served.ranges,
                served.migrating,
                served.importing);
    }

    private static @Nullable Instant instant(String millis) {
        return millis.equals("0") ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** Whether it is the node that was asked. */
    public boolean isMyself() {
        return flags.contains("myself");
    }

    /** Whether it takes writes. */
    public boolean isPrimary() {
        return flags.contains("master");
    }

    /** {@code host:port@busPort}, before 4.0 without the last, then since 7.0 {@code ,hostname} and other words. */
    private record Address(String host, int port, int busPort, String hostname) {

        static Address parse(String text) {
            String[] parts = text.split(",", -1);
            int at = parts[0].indexOf('@');
            String client = at < 0 ? parts[0] : parts[0].substring(0, at);
            int colon = client.lastIndexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("an address without a port");
            }
            return new Address(
                    client.substring(0, colon),
                    Integer.parseInt(client.substring(colon + 1)),
                    at < 0 ? 0 : Integer.parseInt(parts[0].substring(at + 1)),
                    parts.length > 1 && parts[1].indexOf('=') < 0 ? parts[1] : "");
        }
    }

    /** {@code 0-5460}, {@code 7}, {@code [93->-node]} and {@code [77-<-node]}. */
    private static final class Slots {

        private static final String MIGRATING = "->-";
        private static final String IMPORTING = "-<-";

        private final List<SlotRange> ranges = new ArrayList<>();
        private final Map<Integer, String> migrating = new LinkedHashMap<>();
        private final Map<Integer, String> importing = new LinkedHashMap<>();

        static Slots parse(String[] words) {
            Slots slots = new Slots();
            for (int i = WORDS; i < words.length; i++) {
                slots.add(words[i]);
            }
            return slots;
        }

        private void add(String word) {
            if (!word.startsWith("[")) {
                ranges.add(SlotRange.parse(word));
            } else if (word.contains(MIGRATING)) {
                addMoving(word, MIGRATING, migrating);
            } else if (word.contains(IMPORTING)) {
                addMoving(word, IMPORTING, importing);
            }
        }

        private static void addMoving(String word, String arrow, Map<Integer, String> moving) {
            int at = word.indexOf(arrow);
            moving.put(Integer.parseInt(word.substring(1, at)), word.substring(at + arrow.length(), word.length() - 1));
        }
    }
}
