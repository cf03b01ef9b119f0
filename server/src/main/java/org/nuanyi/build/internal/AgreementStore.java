package org.nuanyi.build.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.Agreement;
import org.nuanyi.build.Agreement.Terms;
import org.nuanyi.build.ChangeCode;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.kernel.crypto.SealedFiles.SealedFile;
import org.nuanyi.station.StationCode;

/** Keeps agreements with hosts, in the transaction of the handle. */
public final class AgreementStore {

    private static final String COLUMNS =
            "id, unit, project, change, station, host, starts_on, ends_on, terms, is_pdf, added_at,"
                    + " added_by";

    private static final String ADD =
            """
            insert into build.agreement (id, unit, project, change, station, host, starts_on, ends_on, terms, file,
                                         file_key, is_pdf, added_by, added_at)
            values (:id, :unit, :project, :change, :station, :host, :startsOn, :endsOn, :terms, :file, :key, :isPdf, :by,
                    :at)
            """;

    private static final String FIND =
            "select " + COLUMNS + " from build.agreement where id = :id and removed_at is null";

    private static final String OF_STATION =
            "select "
                    + COLUMNS
                    + " from build.agreement where station = :owner and removed_at is null"
                    + " order by ends_on desc, id";

    private static final String OF_PROJECT =
            "select "
                    + COLUMNS
                    + " from build.agreement where project = :owner and removed_at is null"
                    + " order by ends_on desc, id";

    private static final String OF_CHANGE =
            "select "
                    + COLUMNS
                    + " from build.agreement where change = :owner and removed_at is null"
                    + " order by ends_on desc, id";

    /** Nothing that ends later has taken its place. */
    private static final String RUNNING =
            """
             from build.agreement one
             where removed_at is null and over_at is null and coalesce(station, project) is not null
               and ends_on between :from and :until
               and not exists (select from build.agreement later
                               where later.removed_at is null and later.over_at is null
                                 and coalesce(later.station, later.project) = coalesce(one.station, one.project)
                                 and (later.ends_on, later.id) > (one.ends_on, one.id))
            """;

    private static final String LIST_RUNNING =
            "select " + COLUMNS + RUNNING + " order by ends_on, id limit :limit offset :skip";

    private static final String COUNT_RUNNING = "select count(*)" + RUNNING;

    private static final String END_OF_STATION =
            """
            update build.agreement set over_at = :at where station = :owner and over_at is null
            """;

    private static final String END_OF_PROJECT =
            """
            update build.agreement set over_at = :at where project = :owner and over_at is null
            """;

    private static final String RESUME =
            """
            update build.agreement set over_at = null where station = :owner
            """;

    private static final String FILE =
            "select file_key as key, file as content from build.agreement"
                    + " where id = :id and removed_at is null";

    private static final String REMOVE =
            "update build.agreement set removed_at = :at where id = :id and removed_at is null";

    private static final String HAND_ON_CHANGE =
            """
            update build.agreement set station = :station where change = :owner and removed_at is null
            """;

    private static final String HAND_ON_PROJECT =
            """
            update build.agreement set station = :station where project = :owner and removed_at is null
            """;

    private final Handle handle;

    public AgreementStore(Handle handle) {
        this.handle = handle;
    }

    public void add(Agreement agreement, SealedFile file) {
        Terms terms = agreement.terms();
        handle.createUpdate(ADD)
                .bind("id", agreement.id())
                .bind("unit", agreement.unit())
                .bind("project", agreement.project().map(ProjectCode::value))
                .bind("change", agreement.change().map(ChangeCode::value))
                .bind("station", agreement.station().map(StationCode::value))
                .bind("host", terms.host())
                .bind("startsOn", terms.startsOn())
                .bind("endsOn", terms.endsOn())
                .bind("terms", terms.renewal())
                .bind("file", file.content())
                .bind("key", file.key())
                .bind("isPdf", agreement.isPdf())
                .bind("by", agreement.addedBy())
                .bind("at", agreement.addedAt())
                .execute();
    }

    public Optional<Agreement> find(UUID id) {
        return handle.createQuery(FIND).bind("id", id).map((row, context) -> read(row)).findOne();
    }

    /** Of a station, the last to end first. */
    public List<Agreement> list(StationCode station) {
        return list(OF_STATION, station.value());
    }

    /** Of a project. */
    public List<Agreement> list(ProjectCode project) {
        return list(OF_PROJECT, project.value());
    }

    /** Of a change. */
    public List<Agreement> list(ChangeCode change) {
        return list(OF_CHANGE, change.value());
    }

    /**
     * Some of those that hold and end in that time, the first to end first; what ended and was not
     * followed is among them.
     */
    public List<Agreement> listRunning(LocalDate from, LocalDate until, int skip, int limit) {
        return handle.createQuery(LIST_RUNNING)
                .bind("from", from)
                .bind("until", until)
                .bind("skip", skip)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** How many they are. */
    public long countRunning(LocalDate from, LocalDate until) {
        return handle.createQuery(COUNT_RUNNING)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Long.class)
                .one();
    }

    public Optional<SealedFile> findFile(UUID id) {
        return handle.createQuery(FILE).bind("id", id).mapTo(SealedFile.class).findOne();
    }

    /** Whether it was there. */
    public boolean remove(UUID id, Instant at) {
        return handle.createUpdate(REMOVE).bind("id", id).bind("at", at).execute() == 1;
    }

    /** What was signed for a change holds for its station. */
    public void handOn(ChangeCode change, StationCode station) {
        handOn(HAND_ON_CHANGE, change.value(), station);
    }

    /** What was signed for a project holds for the station it became. */
    public void handOn(ProjectCode project, StationCode station) {
        handOn(HAND_ON_PROJECT, project.value(), station);
    }

    /** The station was withdrawn: nothing holds for it any more. */
    public void end(StationCode station, Instant at) {
        end(END_OF_STATION, station.value(), at);
    }

    /** The project came to nothing. */
    public void end(ProjectCode project, Instant at) {
        end(END_OF_PROJECT, project.value(), at);
    }

    /** The station opened again: what was signed for it holds as far as its days go. */
    public void resume(StationCode station) {
        handle.createUpdate(RESUME).bind("owner", station.value()).execute();
    }

    private void end(String sql, String owner, Instant at) {
        handle.createUpdate(sql).bind("owner", owner).bind("at", at).execute();
    }

    private void handOn(String sql, String owner, StationCode station) {
        handle.createUpdate(sql).bind("owner", owner).bind("station", station.value()).execute();
    }

    private List<Agreement> list(String sql, String owner) {
        return handle.createQuery(sql).bind("owner", owner).map((row, context) -> read(row)).list();
    }

    private static Agreement read(ResultSet row) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("unit"),
                Optional.ofNullable(row.getString("project")).map(ProjectCode::new),
                Optional.ofNullable(row.getString("change")).map(ChangeCode::new),
                Optional.ofNullable(row.getString("station")).map(StationCode::new),
                new Terms(
                        row.getString("host"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("terms")),
                row.getBoolean("is_pdf"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
