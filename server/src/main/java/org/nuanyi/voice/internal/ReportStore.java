package org.nuanyi.voice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationCode;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.Occupation;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.ReportState;

/** Keeps reports and what became of them, in the transaction of the handle. */
public final class ReportStore {

    private static final String FIND =
            """
            select * from voice.report_now where number = :number
            """;

    private static final String FOR_KEEPER =
            """
            select * from voice.report_now
            where station = :station and state = 'received' and kind in ('locked', 'broken')
            order by heard_at desc, number
            limit 20
            """;

    private static final String LOCK =
            """
            select number from voice.report where number = :number for update
            """;

    private static final String UNIT =
            """
            select unit from voice.report where number = :number
            """;

    private static final String WITNESS =
            """
            select witness from voice.report where number = :number
            """;

    /** A tap that says nothing new: the same, and no word or another way to reach the sender. */
    private static final String SAME =
            """
            select number from voice.report
            where station = :station and witness = :witness and kind = :kind
              and facility is not distinct from :facility and :words in ('', words) and heard_at > :since
            order by heard_at
            limit 1
            """;

    private static final String ADD =
            """
            insert into voice.report (number, station, unit, kind, facility, words, occupation, witness, heard_at)
            values (:number, :station, :unit, :kind, :facility, :words, :occupation, :witness, :at)
            on conflict (number) do nothing
            """;

    private static final String ADD_CONTACT =
            """
            insert into voice.contact (report, sealed) values (:number, :sealed)
            """;

    private static final String CONTACT =
            """
            select sealed from voice.contact where report = :number
            """;

    private static final String FORGET_CONTACT =
            """
            delete from voice.contact where report = :number
            """;

    private final Handle handle;

    public ReportStore(Handle handle) {
        this.handle = handle;
    }

    public Optional<Report> find(ReportNumber number) {
        return handle.createQuery(FIND)
                .bind("number", number.value())
                .map((row, context) -> report(row))
                .findOne();
    }

    /** What waits at the station and its keeper can see to. */
    public List<Report> listForKeeper(StationCode station) {
        return handle.createQuery(FOR_KEEPER)
                .bind("station", station.value())
                .map((row, context) -> report(row))
                .list();
    }

    /**
     * Nobody else takes a step with it before the transaction ends.
     *
     * @throws Forbidden if the scope may see it and not change it
     */
    void lock(ReportNumber number) {
        if (text(LOCK, number).isEmpty() && find(number).isPresent()) {
            throw new Forbidden("This report belongs to a unit you may not change.");
        }
    }

    /** The unit that answered for the station on the day it was sent. */
    public Optional<String> findUnit(ReportNumber number) {
        return text(UNIT, number);
    }

    private Optional<String> text(String statement, ReportNumber number) {
        return handle.createQuery(statement)
                .bind("number", number.value())
                .mapTo(String.class)
                .findOne();
    }

    /** Who sent it. */
    public Optional<UUID> findWitness(ReportNumber number) {
        return handle.createQuery(WITNESS)
                .bind("number", number.value())
                .mapTo(UUID.class)
                .findOne();
    }

    /** The first report since then in which the witness said the same. */
    public Optional<ReportNumber> findSame(Hearing hearing, NewReport report, Instant since) {
        return handle.createQuery(SAME)
                .bind("station", hearing.station().code().value())
                .bind("witness", hearing.witness())
                .bind("kind", report.kind().id())
                .bind("facility", report.facility().map(Facility::id))
                .bind("words", report.words())
                .bind("since", since)
                .mapTo(String.class)
                .findOne()
                .map(ReportNumber::new);
    }

    /** False if the number is taken. */
    public boolean add(ReportNumber number, Hearing hearing, NewReport report) {
        return handle.createUpdate(ADD)
                        .bind("number", number.value())
                        .bind("station", hearing.station().code().value())
                        .bind("unit", hearing.unit())
                        .bind("kind", report.kind().id())
                        .bind("facility", report.facility().map(Facility::id))
                        .bind("words", report.words())
                        .bind("occupation", report.occupation().map(Occupation::id))
                        .bind("witness", hearing.witness())
                        .bind("at", hearing.at())
                        .execute()
                == 1;
    }

    public void addContact(ReportNumber number, byte[] sealed) {
        handle.createUpdate(ADD_CONTACT)
                .bind("number", number.value())
                .bind("sealed", sealed)
                .execute();
    }

    public Optional<byte[]> findContact(ReportNumber number) {
        return handle.createQuery(CONTACT)
                .bind("number", number.value())
                .mapTo(byte[].class)
                .findOne();
    }

    public void forgetContact(ReportNumber number) {
        handle.createUpdate(FORGET_CONTACT).bind("number", number.value()).execute();
    }

    /** A report of a row of {@code report_now}. */
    static Report report(ResultSet row) throws SQLException {
        return new Report(
                new ReportNumber(row.getString("number")),
                new StationCode(row.getString("station")),
                Named.get(ReportKind.class, row.getString("kind")),
                named(Facility.class, row.getString("facility")),
                row.getString("words"),
                named(Occupation.class, row.getString("occupation")),
                instant(row, "heard_at"),
                row.getBoolean("has_photo"),
                Named.get(ReportState.class, row.getString("state")),
                row.getBoolean("released"),
                answer(row));
    }

    private static Optional<Report.Answer> answer(ResultSet row) throws SQLException {
        String words = row.getString("answer");
        return words == null
                ? Optional.empty()
                : Optional.of(new Report.Answer(words, instant(row, "answered_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <E extends Enum<E> & Named> Optional<E> named(
            Class<E> type, @Nullable String id) {
        return id == null ? Optional.empty() : Optional.of(Named.get(type, id));
    }
}
