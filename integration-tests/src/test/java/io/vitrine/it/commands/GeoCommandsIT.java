package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitrine.args.GeoAddArgs;
import io.vitrine.args.GeoArea;
import io.vitrine.args.GeoPoint;
import io.vitrine.args.GeoResult;
import io.vitrine.args.GeoSearchArgs;
import io.vitrine.args.GeoUnit;
import io.vitrine.args.SortOrder;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEveryServer
class GeoCommandsIT extends CommandsOnServer {

    GeoCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    private static final GeoPoint PALERMO = new GeoPoint(13.361389, 38.115556);
    private static final GeoPoint CATANIA = new GeoPoint(15.087269, 37.502669);
    private static final GeoPoint BETWEEN = new GeoPoint(15, 37);
    private static final GeoArea WIDE = GeoArea.circle(200, GeoUnit.KM);
    private static final GeoSearchArgs NEAREST = GeoSearchArgs.order(SortOrder.ASC);

    private void fill() {
        redis.geoadd("g", Map.of("Palermo", PALERMO, "Catania", CATANIA));
    }

    @Test
    void placesAreAddedAndTold() {
        assertThat(redis.geoadd("g", PALERMO, "Palermo")).isTrue();
        assertThat(redis.geoadd("g", Map.of("Catania", CATANIA))).isEqualTo(1);
        assertThat(redis.geoadd("g", GeoAddArgs.xx().ch(), Map.of("Catania", CATANIA, "Nowhere", BETWEEN)))
                .isZero();
        assertThat(redis.geodist("g", "Palermo", "Catania", GeoUnit.KM)).isEqualTo(166.2742, within(1e-3));
        assertThat(redis.geodist("g", "Palermo", "nothing", GeoUnit.KM)).isNull();
        assertThat(redis.geohash("g", List.of("Palermo", "nothing"))).containsExactly("sqc8b49rny0", null);
        List<GeoPoint> points = redis.geopos("g", List.of("Palermo", "nothing"));
        assertThat(points.get(0).longitude()).isEqualTo(PALERMO.longitude(), within(1e-5));
        assertThat(points.get(0).latitude()).isEqualTo(PALERMO.latitude(), within(1e-5));
        assertThat(points.get(1)).isNull();
    }

    @Test
    void placesAreFoundAroundAPointOrAMember() {
        fill();
        assertThat(redis.geosearch("g", BETWEEN, WIDE)).containsExactlyInAnyOrder("Palermo", "Catania");
        assertThat(redis.geosearch("g", BETWEEN, WIDE, NEAREST)).containsExactly("Catania", "Palermo");
        assertThat(redis.geosearch("g", BETWEEN, GeoArea.box(400, 400, GeoUnit.KM), GeoSearchArgs.countAny(1)))
                .hasSize(1);
        assertThat(redis.geosearchByMember("g", "Palermo", GeoArea.circle(10, GeoUnit.MI)))
                .containsExactly("Palermo");
        assertThat(redis.geosearchByMember(
                        "g",
                        "Palermo",
                        WIDE,
                        GeoSearchArgs.order(SortOrder.DESC).count(1)))
                .containsExactly("Catania");
        GeoResult<String> nearest =
                redis.geosearchWithDetails("g", BETWEEN, WIDE, NEAREST).get(0);
        assertThat(nearest.member()).isEqualTo("Catania");
        assertThat(nearest.distance()).isEqualTo(56.4413, within(1e-3));
        assertThat(nearest.hash()).isEqualTo(3479447370796909L);
        assertThat(nearest.point().longitude()).isEqualTo(CATANIA.longitude(), within(1e-5));
        assertThat(redis.geosearchByMemberWithDetails("g", "Catania", WIDE, NEAREST)
                        .get(0)
                        .distance())
                .isZero();
    }

    @Test
    void whatIsFoundIsStored() {
        fill();
        assertThat(redis.geosearchstore("d", "g", BETWEEN, WIDE, NEAREST)).isEqualTo(2);
        assertThat(redis.geosearchstoreByMember("d", "g", "Catania", GeoArea.circle(1, GeoUnit.M), NEAREST))
                .isEqualTo(1);
        assertThat(redis.geosearchstoreDistances("d", "g", BETWEEN, WIDE, NEAREST))
                .isEqualTo(2);
        assertThat(redis.zscore("d", "Catania")).isEqualTo(56.4413, within(1e-3));
    }

    @Test
    void theOlderSearchesWorkAsTheyDid() {
        fill();
        assertThat(redis.georadius("g", BETWEEN, 100, GeoUnit.KM)).containsExactly("Catania");
        assertThat(redis.georadiusRo("g", BETWEEN, 100, GeoUnit.KM)).containsExactly("Catania");
        assertThat(redis.georadiusbymember("g", "Palermo", 1, GeoUnit.KM)).containsExactly("Palermo");
        assertThat(redis.georadiusbymemberRo("g", "Palermo", 1, GeoUnit.KM)).containsExactly("Palermo");
    }
}
