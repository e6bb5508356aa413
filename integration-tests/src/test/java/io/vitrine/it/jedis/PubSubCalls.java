package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.same;

import java.util.List;

/** Publishing, and who listens. SPUBLISH is a method of Jedis for clusters only. */
final class PubSubCalls {

    private static final List<String> AB = List.of("a", "b");

    static final List<Call> ALL = List.of(
            same(o -> o.publish("c", "v"), j -> j.publish("c", "v")),
            same(o -> o.publish("канал", ""), j -> j.publish("канал", "")),
            same(o -> o.pubsubChannels(), j -> j.pubsubChannels()),
            same(o -> o.pubsubChannels("c*"), j -> j.pubsubChannels("c*")),
            same(o -> o.pubsubNumpat(), j -> j.pubsubNumPat()),
            same(o -> o.pubsubNumsub(AB), j -> j.pubsubNumSub("a", "b")),
            same(o -> o.pubsubShardchannels(), j -> j.pubsubShardChannels()),
            same(o -> o.pubsubShardchannels("c*"), j -> j.pubsubShardChannels("c*")),
            same(o -> o.pubsubShardnumsub(AB), j -> j.pubsubShardNumSub("a", "b")));

    private PubSubCalls() {}
}
