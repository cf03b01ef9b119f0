package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.Keeper;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;

/** Reads stations and saves where they stand, in the transaction of the handle. */
public final class StationStore {

    private static final String ALL =
            """
            select * from station.record order by code
            """;

    private static final String THESE =
            """
            select * from station.record where code = any(:codes) order by code
            """;

    private static final String LOCK =
            """
            select code from station.station where code = :code for update
            """;

    private static final String BY_KEEPER_MOBILE =
            """
            select code
            from station.station
            where keeper_mobile_fingerprint in
                (select decode(fingerprint, 'hex') from unnest(cast(:fingerprints as text[])) fingerprint)
            order by code
            """;

    private static final String KEEPER =
            """
            select keeper_name, keeper_mobile
            from station.station
            where code = :code and keeper_name is not null
            """;

    private static final String SAVE_MOVE =
            """
            update station.station
            set lifecycle = :lifecycle, lifecycle_reason = :reason, successor = :successor,
                locked_at = null, locked_again_at = null, locked_people = null, shut_at = null,
                doubts_settled_at = :changed, version = :version, changed_at = :changed
            where code = :code
            """;

    private static final String SAVE_MOVED =
            """
            update station.station set moved_from = :from, moved_on = :day where code = :code
            """;

    private static final String TOUCH =
            """
            update station.station set version = version + 1, changed_at = :now where code = :code
            """;

    private static final String SAVE_FACILITIES =
            """
            update station.station
            set facilities = cast(:facilities as jsonb), version = version + 1, changed_at = :now
            where code = :code
            """;

    private static final String SEARCH =
            """
            select * from station.record
            where code > :after and lifecycle <> 'closed'
              and (name ilike :words or code like :start)
            order by code limit :limit
            """;

    private static final String PAGE =
            """
            select * from station.record where code > :after order by code limit :limit
            """;

    private static final String COUNT_REAL =
            """
            select count(*) from station.station where provenance <> 'generated'
            """;

    private static final String COUNT_GENERATED =
            """
            select count(*) from station.station where provenance = 'generated'
            """;

    private static final String COUNT_BY_UNIT =
            """
            select unit, count(*) as stations from station.station where lifecycle <> 'closed' group by unit
            """;

    /** Rows fetched at a time when all are streamed. */
    private static final int FETCH = 2_000;

    private final Handle handle;

    public StationStore(Handle handle) {
        this.handle = handle;
    }

    /** All stations in the order of their codes, as they are at one moment; needs a transaction. */
    public void forEach(Consumer<Station> action) {
        handle.createQuery(ALL).setFetchSize(FETCH).map(new StationMapper()).forEach(action);
    }

    /** Those of the codes that exist, in the order of their codes. */
    public List<Station> list(Collection<StationCode> codes) {
        return handle.createQuery(THESE)
                .bindArray("codes", String.class, codes.stream().map(StationCode::value).toList())
                .map(new StationMapper())
                .list();
    }

    public Optional<Station> findStation(StationCode code) {
        return list(List.of(code)).stream().findFirst();
    }

    /**
     * The same, and nobody else changes it before the transaction ends.
     *
     * @throws Forbidden if the scope may see it and not change it
     */
    public Optional<Station> findForChange(StationCode code) {
        boolean locked = lock(code);
        Optional<Station> station = findStation(code);
        if (station.isPresent() && !locked) {
            throw new Forbidden("This station belongs to a unit you may not change.");
        }
        return station;
    }

    /**
     * The same for one that is only looked at: nobody else changes it meanwhile, where the scope
     * may.
     */
    public Optional<Station> findSteady(StationCode code) {
        lock(code);
        return findStation(code);
    }

    private boolean lock(StationCode code) {
        return handle.createQuery(LOCK)
                .bind("code", code.value())
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** The codes of stations whose keeper's number has one of these fingerprints. */
    public List<StationCode> listByKeeperMobile(List<byte[]> fingerprints) {
        return handle.createQuery(BY_KEEPER_MOBILE)
                .bindArray(
                        "fingerprints",
                        String.class,
                        fingerprints.stream().map(HexFormat.of()::formatHex).toList())
                .mapTo(String.class)
                .map(StationCode::new)
                .list();
    }

    public Optional<Keeper> findKeeper(StationCode code, Sealing sealing) {
        return handle.createQuery(KEEPER)
                .bind("code", code.value())
                .map(
                        (row, context) -> {
                            byte[] sealed = row.getBytes("keeper_mobile");
                            String mobile = sealed == null ? "" : sealing.open(sealed);
                            return new Keeper(row.getString("keeper_name"), mobile);
                        })
                .findOne();
    }

    /** Saves a move in life, which settles all doubts. */
    public void saveMove(Station station) {
        Standing standing = station.standing();
        handle.createUpdate(SAVE_MOVE)
                .bind("code", station.code().value())
                .bind("lifecycle", standing.lifecycle().id())
                .bind("reason", standing.reason())
                .bind("successor", standing.successor().map(StationCode::value))
                .bind("version", station.version())
                .bind("changed", station.changedAt())
                .execute();
    }

    /** It is somewhere else since that day. */
    public void saveMoved(StationCode code, Standing.Move moved) {
        handle.createUpdate(SAVE_MOVED)
                .bind("code", code.value())
                .bind("from", moved.from())
                .bind("day", moved.on())
                .execute();
    }

    /**
     * Those not closed for good whose name holds the words or whose code begins with them.
     *
     * @param after the code behind which to go on; empty for the first
     */
    public List<Station> search(String words, String after, int limit) {
        String plain = words.replaceAll("[\\\\%_]", "\\\\$0");
        return handle.createQuery(SEARCH)
                .bind("words", "%" + plain + "%")
                .bind("start", plain + "%")
                .bind("after", after)
                .bind("limit", limit)
                .map(new StationMapper())
                .list();
    }

    /** All behind that code, whatever became of them. */
    public List<Station> page(String after, int limit) {
        return handle.createQuery(PAGE)
                .bind("after", after)
                .bind("limit", limit)
                .map(new StationMapper())
                .list();
    }

    /** Saves how the facilities are. */
    public void saveFacilities(
            StationCode code, Map<Facility, FacilityState> facilities, Instant now) {
        handle.createUpdate(SAVE_FACILITIES)
                .bind("code", code.value())
                .bind("facilities", FacilitiesJson.write(facilities))
                .bind("now", now)
                .execute();
    }

    /** Something that belongs to the station changed. */
    public void touch(StationCode code, Instant now) {
        handle.createUpdate(TOUCH).bind("code", code.value()).bind("now", now).execute();
    }

    public long countReal() {
        return handle.createQuery(COUNT_REAL).mapTo(Long.class).one();
    }

    public long countGenerated() {
        return handle.createQuery(COUNT_GENERATED).mapTo(Long.class).one();
    }

    /** How many are not closed, by their units. */
    public Map<String, Integer> countByUnit() {
        return handle.createQuery(COUNT_BY_UNIT)
                .setMapKeyColumn("unit")
                .setMapValueColumn("stations")
                .collectInto(new GenericType<Map<String, Integer>>() {});
    }
}
