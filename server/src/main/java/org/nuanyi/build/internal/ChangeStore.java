package org.nuanyi.build.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.nuanyi.build.Change;
import org.nuanyi.build.ChangeCode;
import org.nuanyi.build.ChangeFacts;
import org.nuanyi.build.ChangeKind;
import org.nuanyi.build.ExitBasis;
import org.nuanyi.build.Site;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.station.StationCode;

/** Keeps changes of stations, in the transaction of the handle. */
public final class ChangeStore {

    private static final String NUMBER =
            """
            insert into build.last_change (year, number) values (:year, 1)
            on conflict (year) do update set number = last_change.number + 1
            returning number
            """;

    private static final String ADD =
            """
            insert into build.change (code, unit, station, kind, requested_by, requested_at, reason, address, lon, lat, datum,
                                      location_source, floor, area_m2, street_facing, bikes, people_served, basis,
                                      notice_on, successor, instead, checked_on, found, version)
            values (:code, :unit, :station, :kind, :by, :at, :reason, :address, :lon, :lat, :datum, :source, :floor, :areaM2,
                    :street, :bikes, :people, :basis, :noticeOn, :successor, :instead, :checkedOn, :found, 1)
            """;

    private static final String SAVE =
            """
            update build.change
            set reason = :reason, address = :address, lon = :lon, lat = :lat, datum = :datum, location_source = :source,
                floor = :floor, area_m2 = :areaM2, street_facing = :street, bikes = :bikes, people_served = :people,
                basis = :basis, notice_on = :noticeOn, successor = :successor, instead = :instead,
                checked_on = :checkedOn, found = :found, version = version + 1
            where code = :code
            """;

    private static final String FIND = "select * from build.change where code = :code";

    private static final String LOCK = "select * from build.change where code = :code for update";

    private static final String OF_STATION =
            "select * from build.change where station = :station order by requested_at desc, code"
                    + " desc";

    private static final String LIST =
            """
            select * from build.change order by requested_at desc, code desc limit :limit offset :skip
            """;

    private static final String UNDER_WAY =
            """
            select change.* from build.change
            join build.change_standing standing using (code)
            where not standing.ended
            order by standing.due nulls last, code
            limit :limit offset :skip
            """;

    private final Handle handle;

    public ChangeStore(Handle handle) {
        this.handle = handle;
    }

    /** The next code of the year; nobody else gets one of it before the transaction ends. */
    public ChangeCode draw(int year) {
        int number = handle.createQuery(NUMBER).bind("year", year).mapTo(Integer.class).one();
        return ChangeCode.of(year, number);
    }

    public void add(Change change) {
        bind(handle.createUpdate(ADD), change.facts())
                .bind("code", change.code().value())
                .bind("unit", change.unit())
                .bind("station", change.station().value())
                .bind("kind", change.facts().kind().id())
                .bind("by", change.requestedBy())
                .bind("at", change.requestedAt())
                .execute();
    }

    /** Writes what is asked for anew; its kind stays. */
    public void save(ChangeCode code, ChangeFacts facts) {
        bind(handle.createUpdate(SAVE), facts).bind("code", code.value()).execute();
    }

    public Optional<Change> find(ChangeCode code) {
        return one(FIND, code);
    }

    /**
     * The same for who may change it; nobody else does before the transaction ends.
     *
     * @throws NotFound if there is none that the scope may see
     * @throws Forbidden if it may see it and not change it
     */
    public Change locked(ChangeCode code) {
        return one(LOCK, code)
                .orElseThrow(
                        () -> find(code).isPresent() ? Forbidden.ofAnotherUnit() : unknown(code));
    }

    /** All of a station, the newest first. */
    public List<Change> list(StationCode station) {
        return handle.createQuery(OF_STATION)
                .bind("station", station.value())
                .map((row, context) -> read(row))
                .list();
    }

    /** Some of all, the newest first, or of those under way, what is due first coming first. */
    public List<Change> list(boolean all, int skip, int limit) {
        return handle.createQuery(all ? LIST : UNDER_WAY)
                .bind("skip", skip)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    public static NotFound unknown(ChangeCode code) {
        return new NotFound("There is no change " + code + ".");
    }

    private Optional<Change> one(String query, ChangeCode code) {
        return handle.createQuery(query)
                .bind("code", code.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    private static Update bind(Update update, ChangeFacts facts) {
        Optional<ChangeFacts.Relocation> move = as(ChangeFacts.Relocation.class, facts);
        Optional<Site> site = move.map(ChangeFacts.Relocation::site);
        Optional<ChangeFacts.Exit> exit = as(ChangeFacts.Exit.class, facts);
        Optional<ChangeFacts.Reopening> again = as(ChangeFacts.Reopening.class, facts);
        return update.bind("reason", facts.reason())
                .bind("address", move.map(ChangeFacts.Relocation::address))
                .bind("lon", site.map(one -> one.given().lon()))
                .bind("lat", site.map(one -> one.given().lat()))
                .bind("datum", site.map(one -> one.given().datum().id()))
                .bind("source", site.map(Site::source))
                .bind("floor", site.map(Site::floor))
                .bind("areaM2", site.map(Site::areaM2))
                .bind("street", site.map(Site::streetFacing))
                .bind("bikes", site.map(Site::bikes))
                .bind("people", site.map(Site::peopleServed))
                .bind("basis", exit.map(one -> one.basis().id()))
                .bind("noticeOn", exit.map(ChangeFacts.Exit::noticeOn))
                .bind("successor", exit.flatMap(one -> one.successor().map(StationCode::value)))
                .bind("instead", exit.map(ChangeFacts.Exit::instead))
                .bind("checkedOn", again.map(ChangeFacts.Reopening::checkedOn))
                .bind("found", again.map(ChangeFacts.Reopening::found));
    }

    private static <T> Optional<T> as(Class<T> type, Object facts) {
        return Optional.of(facts).filter(type::isInstance).map(type::cast);
    }

    private static Change read(ResultSet row) throws SQLException {
        return new Change(
                new ChangeCode(row.getString("code")),
                row.getString("unit"),
                new StationCode(row.getString("station")),
                row.getString("requested_by"),
                instant(row, "requested_at"),
                facts(row),
                row.getInt("version"));
    }

    private static ChangeFacts facts(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return switch (Named.get(ChangeKind.class, row.getString("kind"))) {
            case RENEWAL -> new ChangeFacts.Renewal(reason);
            case RELOCATION ->
                    new ChangeFacts.Relocation(
                            reason, row.getString("address"), ProjectRow.site(row).orElseThrow());
            case EXIT ->
                    new ChangeFacts.Exit(
                            reason,
                            Named.get(ExitBasis.class, row.getString("basis")),
                            row.getObject("notice_on", LocalDate.class),
                            Optional.ofNullable(row.getString("successor")).map(StationCode::new),
                            row.getString("instead"));
            case REOPENING ->
                    new ChangeFacts.Reopening(
                            reason,
                            row.getObject("checked_on", LocalDate.class),
                            row.getString("found"));
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
