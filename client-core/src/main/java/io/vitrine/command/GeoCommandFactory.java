package io.vitrine.command;

import io.vitrine.args.GeoAddArgs;
import io.vitrine.args.GeoArea;
import io.vitrine.args.GeoPoint;
import io.vitrine.args.GeoResult;
import io.vitrine.args.GeoSearchArgs;
import io.vitrine.args.GeoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places: members of sorted sets whose scores say where they are.
 *
 * @param <K> the type of keys
 * @param <V> the type of members
 */
public final class GeoCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<GeoResult<V>>> results;

    public GeoCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.results = GeoReplies.results(valueCodec);
    }

    /**
     * {@code GEOADD}: adds a member, or moves it. Since 3.2.
     *
     * @return whether the member is new
     */
    public Command<Boolean> geoadd(K key, GeoPoint point, V member) {
        return placed(codecs.command(GeoSpecs.GEOADD).key(key), point, member).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code GEOADD}: adds members, or moves them. Since 3.2.
     *
     * @return how many of them are new
     */
    public Command<Long> geoadd(K key, Map<? extends V, GeoPoint> places) {
        return placed(codecs.command(GeoSpecs.GEOADD).key(key), places).returning(Decoders.LONG);
    }

    /**
     * {@code GEOADD} with options. Since 6.2.
     *
     * @return how many of them are new; with {@code CH} how many are new or have moved
     */
    public Command<Long> geoadd(K key, GeoAddArgs args, Map<? extends V, GeoPoint> places) {
        return placed(codecs.command(GeoSpecs.GEOADD).key(key).with(args), places)
                .returning(Decoders.LONG);
    }

    private CommandBuilder<K, V> placed(CommandBuilder<K, V> command, Map<? extends V, GeoPoint> places) {
        Arguments.notNull(GeoSpecs.GEOADD, "places", places).forEach((member, point) -> placed(command, point, member));
        return command;
    }

    private CommandBuilder<K, V> placed(CommandBuilder<K, V> command, GeoPoint point, V member) {
        Arguments.notNull(GeoSpecs.GEOADD, "point", point);
        return command.decimal(point.longitude()).decimal(point.latitude()).value(member);
    }

    /**
     * {@code GEODIST}: how far it is from one member to another. Since 3.2.
     *
     * @return the distance, or null when one of them is not there
     */
    public Command<@Nullable Double> geodist(K key, V from, V to, GeoUnit unit) {
        return codecs.command(GeoSpecs.GEODIST)
                .key(key)
                .value(from)
                .value(to)
                .token(unit)
                .returning(Decoders.NULLABLE_DOUBLE);
    }

    /**
     * {@code GEOHASH}: places as geohashes of 11 characters. Since 3.2.
     *
     * @return one for each, in the order of the members; null for one that is not there
     */
    public Command<List<@Nullable String>> geohash(K key, Collection<? extends V> members) {
        return codecs.command(GeoSpecs.GEOHASH).key(key).values(members).returning(Decoders.NULLABLE_TEXTS);
    }

    /**
     * {@code GEOPOS}: where members are. Since 3.2.
     *
     * @return one for each, in the order of the members; null for one that is not there
     */
    public Command<List<@Nullable GeoPoint>> geopos(K key, Collection<? extends V> members) {
        return codecs.command(GeoSpecs.GEOPOS).key(key).values(members).returning(GeoReplies.POINTS);
    }

    /** {@code GEORADIUS}: members around a point. Since 3.2; Redis recommends GEOSEARCH since 6.2. */
    public Command<List<V>> georadius(K key, GeoPoint center, double radius, GeoUnit unit) {
        return radius(codecs.command(GeoSpecs.GEORADIUS).key(key), center, radius, unit)
                .idempotent(true)
                .returning(codecs.values);
    }

    /** {@code GEORADIUS_RO}: members around a point. Since 3.2.10; Redis recommends GEOSEARCH since 6.2. */
    public Command<List<V>> georadiusRo(K key, GeoPoint center, double radius, GeoUnit unit) {
        return radius(codecs.command(GeoSpecs.GEORADIUS_RO).key(key), center, radius, unit)
                .returning(codecs.values);
    }

    private CommandBuilder<K, V> radius(CommandBuilder<K, V> command, GeoPoint center, double radius, GeoUnit unit) {
        Arguments.notNull(command.spec, "center", center);
        return command.decimal(center.longitude())
                .decimal(center.latitude())
                .decimal(radius)
                .token(unit);
    }

    /** {@code GEORADIUSBYMEMBER}: members around another. Since 3.2; Redis recommends GEOSEARCH since 6.2. */
    public Command<List<V>> georadiusbymember(K key, V center, double radius, GeoUnit unit) {
        return codecs.command(GeoSpecs.GEORADIUSBYMEMBER)
                .key(key)
                .value(center)
                .decimal(radius)
                .token(unit)
                .idempotent(true)
                .returning(codecs.values);
    }

    /** {@code GEORADIUSBYMEMBER_RO}: members around another. Since 3.2.10; Redis recommends GEOSEARCH since 6.2. */
    public Command<List<V>> georadiusbymemberRo(K key, V center, double radius, GeoUnit unit) {
        return codecs.command(GeoSpecs.GEORADIUSBYMEMBER_RO)
                .key(key)
                .value(center)
                .decimal(radius)
                .token(unit)
                .returning(codecs.values);
    }

    /** {@code GEOSEARCH}: members in an area around a point. Since 6.2. */
    public Command<List<V>> geosearch(K key, GeoPoint center, GeoArea area) {
        return search(key, center, area).returning(codecs.values);
    }

    /** {@code GEOSEARCH} with options: members in an area around a point. Since 6.2. */
    public Command<List<V>> geosearch(K key, GeoPoint center, GeoArea area, GeoSearchArgs args) {
        return search(key, center, area).with(args).returning(codecs.values);
    }

    /** {@code GEOSEARCH}: members in an area around another. Since 6.2. */
    public Command<List<V>> geosearchByMember(K key, V center, GeoArea area) {
        return searchByMember(key, center, area).returning(codecs.values);
    }

    /** {@code GEOSEARCH} with options: members in an area around another. Since 6.2. */
    public Command<List<V>> geosearchByMember(K key, V center, GeoArea area, GeoSearchArgs args) {
        return searchByMember(key, center, area).with(args).returning(codecs.values);
    }

    /** {@code GEOSEARCH … WITHCOORD WITHDIST WITHHASH}: members around a point, with all that is known. Since 6.2. */
    public Command<List<GeoResult<V>>> geosearchWithDetails(K key, GeoPoint center, GeoArea area, GeoSearchArgs args) {
        return detailed(search(key, center, area).with(args));
    }

    /** {@code GEOSEARCH … WITHCOORD WITHDIST WITHHASH}: members around another, with all that is known. Since 6.2. */
    public Command<List<GeoResult<V>>> geosearchByMemberWithDetails(K key, V center, GeoArea area, GeoSearchArgs args) {
        return detailed(searchByMember(key, center, area).with(args));
    }

    private Command<List<GeoResult<V>>> detailed(CommandBuilder<K, V> search) {
        return search.token("WITHCOORD").token("WITHDIST").token("WITHHASH").returning(results);
    }

    private CommandBuilder<K, V> search(K key, GeoPoint center, GeoArea area) {
        return from(codecs.command(GeoSpecs.GEOSEARCH).key(key), center).with(area);
    }

    private CommandBuilder<K, V> searchByMember(K key, V center, GeoArea area) {
        return codecs.command(GeoSpecs.GEOSEARCH)
                .key(key)
                .token("FROMMEMBER")
                .value(center)
                .with(area);
    }

    private CommandBuilder<K, V> from(CommandBuilder<K, V> command, GeoPoint center) {
        Arguments.notNull(command.spec, "center", center);
        return command.token("FROMLONLAT").decimal(center.longitude()).decimal(center.latitude());
    }

    /**
     * {@code GEOSEARCHSTORE}: makes a sorted set of the members in an area around a point. Since 6.2.
     *
     * @return the number of its members
     */
    public Command<Long> geosearchstore(K destination, K source, GeoPoint center, GeoArea area, GeoSearchArgs args) {
        CommandBuilder<K, V> command =
                codecs.command(GeoSpecs.GEOSEARCHSTORE).key(destination).key(source);
        return from(command, center).with(area).with(args).returning(Decoders.LONG);
    }

    /**
     * {@code GEOSEARCHSTORE}: makes a sorted set of the members in an area around another. Since 6.2.
     *
     * @return the number of its members
     */
    public Command<Long> geosearchstoreByMember(K destination, K source, V center, GeoArea area, GeoSearchArgs args) {
        return codecs.command(GeoSpecs.GEOSEARCHSTORE)
                .key(destination)
                .key(source)
                .token("FROMMEMBER")
                .value(center)
                .with(area)
                .with(args)
                .returning(Decoders.LONG);
    }

    /**
     * {@code GEOSEARCHSTORE … STOREDIST}: makes a sorted set of the members in an area around a point, scored by their
     * distance. Since 6.2.
     *
     * @return the number of its members
     */
    public Command<Long> geosearchstoreDistances(
            K destination, K source, GeoPoint center, GeoArea area, GeoSearchArgs args) {
        CommandBuilder<K, V> command =
                codecs.command(GeoSpecs.GEOSEARCHSTORE).key(destination).key(source);
        return from(command, center).with(area).with(args).token("STOREDIST").returning(Decoders.LONG);
    }
}
