package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.args.GeoAddArgs;
import io.vitrine.args.GeoArea;
import io.vitrine.args.GeoPoint;
import io.vitrine.args.GeoResult;
import io.vitrine.args.GeoSearchArgs;
import io.vitrine.args.GeoUnit;
import io.vitrine.args.SortOrder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeoCommandsTest {

    private static final GeoCommandFactory<String, String> GEO = COMMANDS.geo();
    private static final GeoPoint CENTER = new GeoPoint(13.5, 52.25);
    private static final GeoArea CIRCLE = GeoArea.circle(10, GeoUnit.KM);
    private static final GeoArea BOX = GeoArea.box(5, 2.5, GeoUnit.MI);
    private static final GeoSearchArgs NEAREST = GeoSearchArgs.count(3).order(SortOrder.ASC);

    static Stream<Arguments> words() {
        return Stream.of(
                written("GEOADD k 13.5 52.25 m", GEO.geoadd("k", CENTER, "m")),
                written("GEOADD k 13.5 52.25 m", GEO.geoadd("k", Map.of("m", CENTER))),
                written(
                        "GEOADD k NX CH 13.5 52.25 m",
                        GEO.geoadd("k", GeoAddArgs.nx().ch(), Map.of("m", CENTER))),
                written("GEOADD k XX 13.5 52.25 m", GEO.geoadd("k", GeoAddArgs.xx(), Map.of("m", CENTER))),
                written("GEOADD k CH 13.5 52.25 m", GEO.geoadd("k", GeoAddArgs.ch(), Map.of("m", CENTER))),
                written("GEODIST k m n FT", GEO.geodist("k", "m", "n", GeoUnit.FT)),
                written("GEOHASH k m n", GEO.geohash("k", List.of("m", "n"))),
                written("GEOPOS k m n", GEO.geopos("k", List.of("m", "n"))),
                written("GEORADIUS k 13.5 52.25 10 KM", GEO.georadius("k", CENTER, 10, GeoUnit.KM)),
                written("GEORADIUS_RO k 13.5 52.25 10 KM", GEO.georadiusRo("k", CENTER, 10, GeoUnit.KM)),
                written("GEORADIUSBYMEMBER k m 10 M", GEO.georadiusbymember("k", "m", 10, GeoUnit.M)),
                written("GEORADIUSBYMEMBER_RO k m 10 M", GEO.georadiusbymemberRo("k", "m", 10, GeoUnit.M)),
                written("GEOSEARCH k FROMLONLAT 13.5 52.25 BYRADIUS 10 KM", GEO.geosearch("k", CENTER, CIRCLE)),
                written(
                        "GEOSEARCH k FROMLONLAT 13.5 52.25 BYBOX 5 2.5 MI ASC COUNT 3",
                        GEO.geosearch("k", CENTER, BOX, NEAREST)),
                written("GEOSEARCH k FROMMEMBER m BYRADIUS 10 KM", GEO.geosearchByMember("k", "m", CIRCLE)),
                written(
                        "GEOSEARCH k FROMMEMBER m BYRADIUS 10 KM COUNT 2 ANY",
                        GEO.geosearchByMember("k", "m", CIRCLE, GeoSearchArgs.countAny(2))),
                written(
                        "GEOSEARCH k FROMLONLAT 13.5 52.25 BYRADIUS 10 KM ASC COUNT 3 WITHCOORD WITHDIST WITHHASH",
                        GEO.geosearchWithDetails("k", CENTER, CIRCLE, NEAREST)),
                written(
                        "GEOSEARCH k FROMMEMBER m BYRADIUS 10 KM ASC COUNT 3 WITHCOORD WITHDIST WITHHASH",
                        GEO.geosearchByMemberWithDetails("k", "m", CIRCLE, NEAREST)),
                written(
                        "GEOSEARCHSTORE d k FROMLONLAT 13.5 52.25 BYRADIUS 10 KM ASC COUNT 3",
                        GEO.geosearchstore("d", "k", CENTER, CIRCLE, NEAREST)),
                written(
                        "GEOSEARCHSTORE d k FROMMEMBER m BYRADIUS 10 KM DESC",
                        GEO.geosearchstoreByMember("d", "k", "m", CIRCLE, GeoSearchArgs.order(SortOrder.DESC))),
                written(
                        "GEOSEARCHSTORE d k FROMLONLAT 13.5 52.25 BYRADIUS 10 KM ASC COUNT 3 STOREDIST",
                        GEO.geosearchstoreDistances("d", "k", CENTER, CIRCLE, NEAREST)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(GEO.geodist("k", "m", "n", GeoUnit.M), "$166274.1516", ",166274.1516", 166274.1516),
                read(GEO.geodist("k", "m", "n", GeoUnit.M), "$nil", "_", null),
                read(
                        GEO.geohash("k", List.of("m", "n")),
                        "*2 $sqc8b49rny0 $nil",
                        "*2 $sqc8b49rny0 _",
                        Arrays.asList("sqc8b49rny0", null)),
                read(
                        GEO.geopos("k", List.of("m", "n")),
                        "*2 *2 $13.5 $52.25 *nil",
                        "*2 *2 ,13.5 ,52.25 _",
                        Arrays.asList(CENTER, null)),
                read(GEO.geosearch("k", CENTER, CIRCLE), "*2 $m $n", List.of("m", "n")),
                read(
                        GEO.geosearchWithDetails("k", CENTER, CIRCLE, NEAREST),
                        "*1 *4 $m $1.5 :3479099956230698 *2 $13.5 $52.25",
                        "*1 *4 $m ,1.5 :3479099956230698 *2 ,13.5 ,52.25",
                        List.of(new GeoResult<>("m", 1.5, 3479099956230698L, CENTER))),
                read(GEO.geoadd("k", CENTER, "m"), ":1", true));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void placesThatRedisCannotKeepAreRefused() {
        assertThatThrownBy(() -> new GeoPoint(181, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(0, 86)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeoArea.circle(-1, GeoUnit.M)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeoArea.box(1, Double.NaN, GeoUnit.M)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeoSearchArgs.count(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GEO.geoadd("k", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesAreNotShown() {
        assertThat(CENTER).hasToString("GeoPoint");
        assertThat(new GeoResult<>("m", 1, 2, CENTER)).hasToString("GeoResult");
    }
}
