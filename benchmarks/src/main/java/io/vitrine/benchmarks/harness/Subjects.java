package io.vitrine.benchmarks.harness;

import java.util.LinkedHashMap;
import java.util.Map;

/** The clients by name, the floor first. */
final class Subjects {

    /** What all ratios are taken of. */
    static final String FLOOR = "raw";

    private Subjects() {}

    static Map<String, Subject.Maker> all() {
        Map<String, Subject.Maker> all = new LinkedHashMap<>();
        all.put(FLOOR, RawSubject::new);
        all.put("vitrine", VitrineSubject::bare);
        all.put("vitrine+all", VitrineSubject::withEverything);
        all.put("vitrine-shared", VitrineSubject::shared);
        all.put("vitrine-shared-2", VitrineSubject::sharedByTwo);
        all.put("vitrine-shared+all", VitrineSubject::sharedWithEverything);
        all.put("jedis", JedisSubject::new);
        all.put("lettuce", LettuceSubject::new);
        all.put("lettuce-manual", LettuceSubject::flushedByHand);
        all.put("redisson", RedissonSubject::new);
        all.put("glide", GlideSubject::new);
        return all;
    }
}
