package org.nuanyi.station.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.nuanyi.station.StationCode;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Brings many stations in, chunk by chunk: COPY into the temporary table {@code arriving}; what is
 * known already goes on to {@code incoming}, to be compared in the end; the rest is new. All of it
 * happens in the transaction of the handle.
 */
final class IncomingStore {

    private static final String CREATE =
            """
            create temporary table arriving (host_name text, host_kind text, like station.station)
            on commit drop
            """;

    private static final String LEAVE_TO_THE_REGISTER =
            """
            alter table arriving
                drop code, drop host, drop source_lifecycle, drop doubts_settled_at, drop checked_at,
                drop version,
                drop changed_at
            """;

    private static final String CREATE_KNOWN =
            """
            create temporary table incoming (like arriving) on commit drop
            """;

    /** The fields in the order in which {@link IncomingRow} writes them. */
    private static final String COPY =
            """
            copy arriving (
                name, tags, kind, serves, host_name, host_kind, entry, entry_note, desk_phone, unit,
                address, hint, lon, lat, source_datum, source_lon, source_lat, point_source,
                captured_at, captured_by, entrance_checked_at, entrance_checked_by, area,
                hours, hours_text, hours_checked_at, hours_checked_by, facilities,
                keeper_name, keeper_mobile, keeper_mobile_fingerprint,
                lifecycle, lifecycle_reason, successor,
                confirmed_at, confirmed_by, locked_at, locked_again_at, locked_people, shut_at,
                provenance, source, source_ref)
            from stdin
            """;

    /** Enough for the keys of a few hundred thousand rows; rows themselves are never sorted. */
    private static final String GIVE_ROOM =
            """
            set local work_mem = '64MB'
            """;

    /** Two batches follow one another. Whoever only reads never waits. */
    private static final String ONE_AT_A_TIME =
            """
            select pg_advisory_xact_lock(hashtext('station.incoming'))
            """;

    private static final String REMOVE_GENERATED =
            """
            delete from station.station where provenance = 'generated' returning code
            """;

    private static final String ADD_HOSTS =
            """
            insert into station.host (name, kind)
            select distinct host_name, host_kind
            from arriving
            where host_name is not null
            on conflict (name, kind) where source_ref is null do nothing
            """;

    private static final String SET_KNOWN_ASIDE =
            """
            with known as (
                delete from arriving
                using station.station known
                where known.source = arriving.source
                and known.source_ref = arriving.source_ref
                returning arriving.*)
            insert into incoming select * from known
            """;

    /**
     * What a source says of a station it brought goes, with three exceptions. The place in life is
     * taken only where the source says something new: one that goes on saying "open" does not
     * reopen what was closed here. What was seen of it comes from the spot, and no list changes it.
     * Checks are kept as {@link IncomingChecks} says. A row that says nothing new is left alone.
     */
    private static final String CHANGE =
            """
            update station.station known
            set (name, tags, kind, serves, host, entry, entry_note, desk_phone, unit,
                 address, hint, lon, lat, source_datum, source_lon, source_lat, point_source,
                 captured_at, captured_by, entrance_checked_at, entrance_checked_by, area,
                 hours, hours_text, hours_checked_at, hours_checked_by, facilities,
                 keeper_name, keeper_mobile, keeper_mobile_fingerprint,
                 lifecycle, lifecycle_reason, successor, source_lifecycle,
                 provenance, version, changed_at)
              = (said.name, said.tags, said.kind, said.serves, said.host, said.entry,
                 said.entry_note, said.desk_phone, said.unit,
                 said.address, said.hint, said.lon, said.lat,
                 said.source_datum, said.source_lon, said.source_lat, said.point_source,
                 said.captured_at, said.captured_by,
                 said.entrance_checked_at, said.entrance_checked_by, said.area,
                 said.hours, said.hours_text, said.hours_checked_at, said.hours_checked_by,
                 said.facilities,
                 said.keeper_name,
                 case when known.keeper_mobile_fingerprint = said.keeper_mobile_fingerprint
                      then known.keeper_mobile else said.keeper_mobile end,
                 said.keeper_mobile_fingerprint,
                 case when known.source_lifecycle = said.lifecycle
                      then known.lifecycle else said.lifecycle end,
                 case when known.source_lifecycle = said.lifecycle
                      then known.lifecycle_reason else said.lifecycle_reason end,
                 case when known.source_lifecycle = said.lifecycle
                      then known.successor else said.successor end,
                 said.lifecycle,
                 said.provenance, known.version + 1, :now)
            from (select incoming.*, host.id as host
                  from incoming
                  left join station.host
                      on host.name = incoming.host_name and host.kind = incoming.host_kind
                      and host.source_ref is null) said
            where known.source = said.source
            and known.source_ref = said.source_ref
            and ((known.name, known.tags, known.kind, known.serves, known.host, known.entry,
                  known.entry_note, known.desk_phone, known.unit,
                  known.address, known.hint, known.lon, known.lat,
                  known.source_datum, known.source_lon, known.source_lat, known.point_source,
                  known.captured_at, known.captured_by,
                  known.entrance_checked_at, known.entrance_checked_by, known.area,
                  known.hours, known.hours_text, known.hours_checked_at, known.hours_checked_by,
                  known.facilities,
                  known.keeper_name, known.keeper_mobile_fingerprint,
                  known.source_lifecycle, known.provenance)
                 is distinct from
                 (said.name, said.tags, said.kind, said.serves, said.host, said.entry,
                  said.entry_note, said.desk_phone, said.unit,
                  said.address, said.hint, said.lon, said.lat,
                  said.source_datum, said.source_lon, said.source_lat, said.point_source,
                  said.captured_at, said.captured_by,
                  said.entrance_checked_at, said.entrance_checked_by, said.area,
                  said.hours, said.hours_text, said.hours_checked_at, said.hours_checked_by,
                  said.facilities,
                  said.keeper_name, said.keeper_mobile_fingerprint,
                  said.lifecycle, said.provenance))
            returning known.code
            """;

    /** Numbers are given as the rows are read, before any join, so in the order they came in. */
    private static final String ADD =
            """
            insert into station.station (
                code, name, tags, kind, serves, host, entry, entry_note, desk_phone, unit,
                address, hint, lon, lat, source_datum, source_lon, source_lat, point_source,
                captured_at, captured_by, entrance_checked_at, entrance_checked_by, area,
                hours, hours_text, hours_checked_at, hours_checked_by, facilities,
                keeper_name, keeper_mobile, keeper_mobile_fingerprint,
                lifecycle, lifecycle_reason, successor, source_lifecycle,
                confirmed_at, confirmed_by, locked_at, locked_again_at, locked_people, shut_at,
                provenance, source, source_ref, changed_at)
            select
                station.code(number), arriving.name, tags, arriving.kind, serves, host.id,
                entry, entry_note, desk_phone, unit,
                address, hint, lon, lat, source_datum, source_lon, source_lat, point_source,
                captured_at, captured_by, entrance_checked_at, entrance_checked_by, area,
                hours, hours_text, hours_checked_at, hours_checked_by, facilities,
                keeper_name, keeper_mobile, keeper_mobile_fingerprint,
                lifecycle, lifecycle_reason, successor, lifecycle,
                confirmed_at, confirmed_by, locked_at, locked_again_at, locked_people, shut_at,
                provenance, source, source_ref, :now
            from (select *, cast(nextval('station.number') as int) as number from arriving) arriving
            left join (select id, name, kind from station.host where source_ref is null) host
                on host.name = arriving.host_name and host.kind = arriving.host_kind
            returning code
            """;

    /**
     * Lists seldom say what was seen; to find that out costs less than to look for it row by row.
     */
    private static final String IS_ANYTHING_SEEN =
            """
            select exists (
                select from arriving
                where num_nonnulls(confirmed_at, locked_at, shut_at) > 0)
            """;

    /** What was seen of the new ones, as the signs it may have come from. */
    private static final String ADD_SIGNS =
            """
            with fresh as (
                select station.*
                from station.station
                join arriving on arriving.source = station.source
                    and arriving.source_ref = station.source_ref
                where num_nonnulls(arriving.confirmed_at, arriving.locked_at, arriving.shut_at) > 0)
            insert into station.sign (station, kind, observer, at, witness, source, source_ref)
            select code, 'open', confirmed_by, confirmed_at, '', 'register', code || '-open'
            from fresh
            where confirmed_at is not null
            union all
            select code, 'locked', 'visitor', case person when 1 then locked_at else locked_again_at end,
                   'unknown ' || person, 'register', code || '-locked-' || person
            from fresh, generate_series(1, locked_people) person
            union all
            select code, 'shut', 'inspection', shut_at, '', 'register', code || '-shut'
            from fresh
            where shut_at is not null
            on conflict (source, source_ref) do nothing
            """;

    private static final String NEXT_CHUNK =
            """
            truncate arriving
            """;

    private final Handle handle;

    IncomingStore(Handle handle) {
        this.handle = handle;
    }

    /** Waits until no other batch is coming in, and makes room for the rows of this one. */
    void begin() {
        handle.execute(ONE_AT_A_TIME);
        handle.execute(GIVE_ROOM);
        handle.execute(CREATE);
        handle.execute(LEAVE_TO_THE_REGISTER);
        handle.execute(CREATE_KNOWN);
    }

    /** Removes the stations that were made up; their codes. */
    List<StationCode> removeGenerated() {
        try (Query query = handle.createQuery(REMOVE_GENERATED)) {
            return query.mapTo(String.class).map(StationCode::new).list();
        }
    }

    /**
     * Takes in one chunk: the new stations are added at once, the known ones wait for {@link
     * #change}.
     *
     * @return the codes of the new ones in the order of the rows
     */
    List<StationCode> take(CopyText rows, Instant now) {
        copy(rows);
        handle.execute(ADD_HOSTS);
        handle.execute(SET_KNOWN_ASIDE);
        List<StationCode> added = codes(ADD, now);
        if (isAnythingSeen()) {
            handle.execute(ADD_SIGNS);
        }
        handle.execute(NEXT_CHUNK);
        return added;
    }

    private void copy(CopyText rows) {
        try {
            CopyManager copies = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
            CopyIn copy = copies.copyIn(COPY);
            copy.writeToCopy(rows.bytes(), 0, rows.length());
            copy.endCopy();
        } catch (SQLException refused) {
            throw new IllegalStateException("the database refused the rows", refused);
        }
    }

    /** Changes the stations of which something new is said; their codes. */
    List<StationCode> change(Instant now) {
        IncomingChecks.keep(handle);
        return codes(CHANGE, now);
    }

    private boolean isAnythingSeen() {
        try (Query query = handle.createQuery(IS_ANYTHING_SEEN)) {
            return query.mapTo(Boolean.class).one();
        }
    }

    private List<StationCode> codes(String statement, Instant now) {
        try (Query query = handle.createQuery(statement)) {
            return query.bind("now", now).mapTo(String.class).map(StationCode::new).stream()
                    .sorted()
                    .toList();
        }
    }
}
