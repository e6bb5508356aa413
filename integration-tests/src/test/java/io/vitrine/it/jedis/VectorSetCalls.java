package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.FloatVector;
import io.vitrine.args.VAddArgs;
import io.vitrine.args.VSimArgs;
import io.vitrine.args.VectorQuantization;
import java.util.List;
import redis.clients.jedis.params.VAddParams;
import redis.clients.jedis.params.VSimParams;

final class VectorSetCalls {

    private static final FloatVector VALUES = FloatVector.values(1.5, 2.5);
    private static final float[] FLOATS = {1.5f, 2.5f};
    private static final Difference FILTER_EF = Difference.inWords(
            "the option is FILTER-EF; Jedis writes FILTER_EF, which Redis does not know",
            (ours, theirs) -> ours.equals("FILTER-EF") && theirs.equals("FILTER_EF"));
    private static final byte[] FP32 = {0, 0, (byte) 0xC0, 0x3F, 0, 0, 0x20, 0x40};
    private static final VSimArgs SIMILAR =
            VSimArgs.count(3).epsilon(0.5).ef(50).filter(".a > 1").truth().nothread();

    static final List<Call> ALL = List.of(
            same(o -> o.vadd("k", VALUES, "e"), j -> j.vadd("k", FLOATS, "e")),
            same(o -> o.vadd("k", FloatVector.fp32(1.5f, 2.5f), "e"), j -> j.vaddFP32("k", FP32, "e")),
            differs(
                    Reasons.WHOLE,
                    o -> o.vadd("k", FloatVector.values(1, 2), "e"),
                    j -> j.vadd("k", new float[] {1, 2}, "e")),
            same(
                    o -> o.vadd("k", VALUES, "e", VAddArgs.cas().quantization(VectorQuantization.Q8)),
                    j -> j.vadd("k", FLOATS, "e", new VAddParams().cas().q8())),
            same(
                    o -> o.vadd("k", VALUES, "e", VAddArgs.quantization(VectorQuantization.NOQUANT)),
                    j -> j.vadd("k", FLOATS, "e", new VAddParams().noQuant())),
            same(
                    o -> o.vadd(
                            "k",
                            VALUES,
                            "e",
                            VAddArgs.quantization(VectorQuantization.BIN)
                                    .ef(50)
                                    .attributes("{}")
                                    .links(8)),
                    j -> j.vadd(
                            "k",
                            FLOATS,
                            "e",
                            new VAddParams().bin().ef(50).setAttr("{}").m(8))),
            same(
                    o -> o.vadd("k", VALUES, "e", VAddArgs.reduce(1).cas()),
                    j -> j.vadd("k", FLOATS, "e", 1, new VAddParams().cas())),
            same(o -> o.vcard("k"), j -> j.vcard("k")),
            same(o -> o.vdim("k"), j -> j.vdim("k")),
            same(o -> o.vemb("k", "e"), j -> j.vemb("k", "e")),
            same(o -> o.vembRaw("k", "e"), j -> j.vembRaw("k", "e")),
            same(o -> o.vgetattr("k", "e"), j -> j.vgetattr("k", "e")),
            same(o -> o.vinfo("k"), j -> j.vinfo("k")),
            same(o -> o.vismember("k", "e"), j -> j.vismember("k", "e")),
            same(o -> o.vlinks("k", "e"), j -> j.vlinks("k", "e")),
            same(o -> o.vlinksWithScores("k", "e"), j -> j.vlinksWithScores("k", "e")),
            same(o -> o.vrandmember("k"), j -> j.vrandmember("k")),
            same(o -> o.vrandmember("k", 2), j -> j.vrandmember("k", 2)),
            same(o -> o.vrem("k", "e"), j -> j.vrem("k", "e")),
            same(o -> o.vsetattr("k", "e", "{}"), j -> j.vsetattr("k", "e", "{}")),
            same(o -> o.vsim("k", "e"), j -> j.vsimByElement("k", "e")),
            same(o -> o.vsim("k", VALUES), j -> j.vsim("k", FLOATS)),
            same(o -> o.vsim("k", "e", SIMILAR), j -> j.vsimByElement("k", "e", similar())),
            same(o -> o.vsim("k", VALUES, SIMILAR), j -> j.vsim("k", FLOATS, similar())),
            differs(
                    FILTER_EF,
                    o -> o.vsim("k", "e", VSimArgs.filter(".a > 1", 20)),
                    j -> j.vsimByElement(
                            "k", "e", new VSimParams().filter(".a > 1").filterEf(20))),
            same(o -> o.vsimWithScores("k", "e", SIMILAR), j -> j.vsimByElementWithScores("k", "e", similar())),
            same(o -> o.vsimWithScores("k", VALUES, SIMILAR), j -> j.vsimWithScores("k", FLOATS, similar())),
            same(
                    o -> o.vsimWithAttributes("k", "e", SIMILAR),
                    j -> j.vsimByElementWithScoresAndAttribs("k", "e", similar())),
            same(
                    o -> o.vsimWithAttributes("k", VALUES, SIMILAR),
                    j -> j.vsimWithScoresAndAttribs("k", FLOATS, similar())));

    private VectorSetCalls() {}

    private static VSimParams similar() {
        return new VSimParams()
                .count(3)
                .epsilon(0.5)
                .ef(50)
                .filter(".a > 1")
                .truth()
                .noThread();
    }
}
