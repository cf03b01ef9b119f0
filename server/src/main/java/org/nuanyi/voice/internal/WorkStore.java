package org.nuanyi.voice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.StepKind;
import org.nuanyi.voice.WorkFilter;
import org.nuanyi.voice.WorkOrder;
import org.nuanyi.voice.WorkStep;

/** Keeps work orders and the steps taken with them, in the transaction of the handle. */
public final class WorkStore {

    private static final String ADD =
            """
            insert into voice.work (report, unit, station, kind, state, heard_at, due_at)
            values (:number, :unit, :station, :kind, 'received', :at, :due)
            """;

    private static final String FIND =
            """
            select report_now.*, work.id, work.unit, work.due_at, work.escalated, work.assignee, work.closed_by,
                   exists (select from voice.contact where contact.report = number) as has_contact
            from voice.work
            join voice.report_now on report_now.number = work.report
            where work.report = :number
            """;

    private static final String NUMBER =
            """
            select report from voice.work where id = :id
            """;

    /** What is due next comes first among those that wait, what was heard last among the others. */
    private static final String LIST =
            """
            select report_now.*, chosen.id, chosen.unit, chosen.due_at, chosen.escalated, chosen.assignee,
                   chosen.closed_by, exists (select from voice.contact where contact.report = number) as has_contact
            from (select *
                  from voice.work
                  where (:anyState or state = any(:states))
                    and (cast(:kind as text) is null or kind = :kind)
                    and (:anyUnit or unit = any(:units))
                    and (not :late or due_at <= :now and state in ('received', 'handled'))
                    and (not :escalated or escalated)
                    and (cast(:assignee as uuid) is null or assignee = :assignee)
                    and (cast(:station as text) is null or station = :station)
                    and (cast(:number as text) is null or report = :number)
                  order by case when :waiting then due_at end, heard_at desc, id
                  limit :limit offset :offset) chosen
            join voice.report_now on report_now.number = chosen.report
            order by case when :waiting then due_at end, chosen.heard_at desc, chosen.id
            """;

    private static final String STEPS =
            """
            select step.id, kind, words, made_by, made_at, due_at, closing_photo.step is not null as has_photo
            from voice.step
            left join voice.closing_photo on closing_photo.step = step.id
            where step.report = :number
            order by step.id
            """;

    private static final String ADD_STEP =
            """
            insert into voice.step (report, kind, words, made_by, made_at, due_at)
            values (:number, :kind, :words, :by, :at, :due)
            returning id
            """;

    private static final String ADD_PHOTO =
            """
            insert into voice.closing_photo (step, report, jpeg) values (:step, :number, :jpeg)
            """;

    private static final String PHOTO =
            """
            select jpeg from voice.closing_photo where report = :number order by step desc limit 1
            """;

    private static final String PHOTO_OF_STEP =
            """
            select jpeg from voice.closing_photo where report = :number and step = :step
            """;

    private static final String SAVE =
            """
            update voice.work
            set state = :state,
                due_at = coalesce(:due, due_at),
                escalated = escalated and cast(:due as timestamptz) is null,
                assignee = coalesce(:assignee, assignee),
                closed_by = coalesce(:closedBy, closed_by)
            where report = :number
            """;

    private static final String MISSED =
            """
            update voice.work set escalated = true
            where id in (select id from voice.work
                         where state in ('received', 'handled') and due_at <= :now and not escalated
                         order by due_at
                         limit :most
                         for update skip locked)
            returning report, unit, due_at as due
            """;

    /** A deadline that was missed. */
    public record Missed(String report, String unit, Instant due) {}

    private final Handle handle;

    public WorkStore(Handle handle) {
        this.handle = handle;
    }

    /** Makes a report a work order. */
    public void add(ReportNumber number, Hearing hearing, ReportKind kind, Instant due) {
        handle.createUpdate(ADD)
                .bind("number", number.value())
                .bind("unit", hearing.unit())
                .bind("station", hearing.station().code().value())
                .bind("kind", kind.id())
                .bind("at", hearing.at())
                .bind("due", due)
                .execute();
    }

    public Optional<WorkOrder> find(ReportNumber number) {
        return handle.createQuery(FIND)
                .bind("number", number.value())
                .map(WorkStore::order)
                .findOne();
    }

    /** The report of that name at the desk. */
    public Optional<ReportNumber> findNumber(long id) {
        return handle.createQuery(NUMBER)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(ReportNumber::new);
    }

    public List<WorkOrder> list(WorkFilter filter, Instant now, int offset, int limit) {
        return handle.createQuery(LIST)
                .bind("anyState", filter.states().isEmpty())
                .bindArray(
                        "states",
                        String.class,
                        filter.states().stream().map(ReportState::id).toList())
                .bind("kind", filter.kind().map(ReportKind::id))
                .bind("anyUnit", filter.units().isEmpty())
                .bindArray("units", String.class, filter.units())
                .bind("late", filter.late())
                .bind("escalated", filter.escalated())
                .bind("assignee", filter.assignee())
                .bind("station", filter.station())
                .bind("number", filter.number().map(ReportNumber::value))
                .bind("waiting", filter.isWaiting())
                .bind("now", now)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(WorkStore::order)
                .list();
    }

    public List<WorkStep> listSteps(ReportNumber number) {
        return handle.createQuery(STEPS).bind("number", number.value()).map(WorkStore::step).list();
    }

    /** Notes a step, and what the order comes to by it. */
    void take(WorkOrder order, Step step, String by, Instant at) {
        ReportNumber number = order.report().number();
        long id = addStep(number, step.kind(), step.words(), by, at, step.newDeadline());
        if (step instanceof Step.Close(Optional<Photo> photo)) {
            photo.ifPresent(taken -> addPhoto(id, number, taken));
        }
        handle.createUpdate(SAVE)
                .bind("number", number.value())
                .bind("state", step.after(order.report().state()).id())
                .bind("due", step.newDeadline())
                .bind(
                        "assignee",
                        step instanceof Step.Assign(UUID account)
                                ? Optional.of(account)
                                : Optional.empty())
                .bind("closedBy", Optional.of(by).filter(_ -> step instanceof Step.Close))
                .execute();
    }

    private void addPhoto(long step, ReportNumber number, Photo photo) {
        handle.createUpdate(ADD_PHOTO)
                .bind("step", step)
                .bind("number", number.value())
                .bind("jpeg", photo.jpeg())
                .execute();
    }

    /** How it looked when it was last closed. */
    public Optional<byte[]> findPhoto(ReportNumber number) {
        return handle.createQuery(PHOTO)
                .bind("number", number.value())
                .mapTo(byte[].class)
                .findOne();
    }

    /** How it looked when that closing step was taken. */
    public Optional<byte[]> findPhoto(ReportNumber number, long step) {
        return handle.createQuery(PHOTO_OF_STEP)
                .bind("number", number.value())
                .bind("step", step)
                .mapTo(byte[].class)
                .findOne();
    }

    /** Takes some of the deadlines that were missed and notes each; nobody else takes the same. */
    public List<Missed> escalate(Instant now, int most) {
        List<Missed> missed =
                handle.createQuery(MISSED)
                        .bind("now", now)
                        .bind("most", most)
                        .mapTo(Missed.class)
                        .list();
        missed.forEach(
                one ->
                        addStep(
                                new ReportNumber(one.report()),
                                StepKind.ESCALATED,
                                "",
                                WorkStep.CLOCK,
                                now,
                                Optional.of(one.due())));
        return missed;
    }

    private long addStep(
            ReportNumber number,
            StepKind kind,
            String words,
            String by,
            Instant at,
            Optional<Instant> due) {
        return handle.createQuery(ADD_STEP)
                .bind("number", number.value())
                .bind("kind", kind.id())
                .bind("words", words)
                .bind("by", by)
                .bind("at", at)
                .bind("due", due)
                .mapTo(Long.class)
                .one();
    }

    private static WorkOrder order(ResultSet row, StatementContext context) throws SQLException {
        return new WorkOrder(
                row.getLong("id"),
                ReportStore.report(row),
                row.getString("unit"),
                instant(row, "due_at"),
                row.getBoolean("escalated"),
                Optional.ofNullable(row.getObject("assignee", UUID.class)),
                Optional.ofNullable(row.getString("closed_by")),
                row.getBoolean("has_contact"));
    }

    private static WorkStep step(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new WorkStep(
                row.getLong("id"),
                Named.get(StepKind.class, row.getString("kind")),
                row.getString("words"),
                row.getString("made_by"),
                instant(row, "made_at"),
                Optional.ofNullable(due).map(OffsetDateTime::toInstant),
                row.getBoolean("has_photo"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
