package org.nuanyi.kernel.form.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Branch;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.form.NewSubmission;
import org.nuanyi.kernel.form.OpenConflict;
import org.nuanyi.kernel.form.Revision;
import org.nuanyi.kernel.form.Submission;

/** Keeps submissions and all their answers, in the transaction of the handle. */
public final class SubmissionStore {

    private static final String ADD =
            """
            insert into form.submission (id, form, version, subject, unit, trunk, begun_at, begun_by)
            values (:id, :form, :version, :subject, :unit, 0, :at, :by)
            on conflict do nothing
            """;

    private static final String FIND =
            """
            select submission.*, answers
            from form.submission
            left join form.revision on revision.submission = submission.id and number = submission.trunk
            where submission.id = :id
            """;

    private static final String LOCK = "select id from form.submission where id = :id for update";

    private static final String BY_SUBJECT =
            """
            select submission.*, answers
            from form.submission
            left join form.revision on revision.submission = submission.id and number = submission.trunk
            where subject = :subject
            order by begun_at desc, revision.id desc nulls first, submission.id
            """;

    private static final String SUBMITTED =
            """
            select answers
            from form.submission
            join form.revision on revision.submission = submission.id and number = submission.trunk
            where form = :form and version = :version and submitted_at is not null
            """;

    private static final String SUBMITTED_ABOUT =
            """
            select answers
            from form.submission
            join form.revision on revision.submission = submission.id and number = submission.trunk
            where form = :form and version = :version and subject = :subject and submitted_at is not null
            """;

    private static final String VERSIONS_ABOUT =
            """
            select distinct version from form.submission
            where form = :form and subject = :subject and submitted_at is not null
            order by version desc
            """;

    private static final String COUNT =
            """
            select count(*) from form.submission
            where form = :form and subject = :subject and submitted_at is not null
            """;

    private static final String ADD_REVISION =
            """
            insert into form.revision (submission, number, trunk, branch, answers, settles, saved_at, saved_by)
            values (:submission, :number, :trunk, :branch, cast(:answers as jsonb), :settles, :at, :by)
            """;

    private static final String GROW = "update form.submission set trunk = :trunk where id = :id";

    private static final String SUBMIT =
            "update form.submission set submitted_at = :at, submitted_by = :by where id = :id";

    private static final String LAST_OF_BRANCH =
            """
            select number, answers from form.revision
            where submission = :submission and branch = :branch order by id desc limit 1
            """;

    private static final String ANSWERS =
            "select answers from form.revision where submission = :submission and number = :number";

    private static final String REVISIONS =
            "select * from form.revision where submission = :submission order by id";

    /** The last answers of each branch that lie aside and were settled by nothing after them. */
    private static final String CONFLICTS =
            """
            select aside.branch, aside.id, aside.saved_at, aside.saved_by, aside.answers as aside,
                   coalesce(base.answers, '{}') as base, newest.answers as newest,
                   newest.saved_at as newest_at, newest.saved_by as newest_by
            from (select distinct on (branch) * from form.revision
                  where submission = :submission order by branch, id desc) aside
            join form.submission on submission.id = aside.submission
            join form.revision newest on newest.submission = aside.submission and newest.number = submission.trunk
            left join form.revision base on base.submission = aside.submission and base.number = aside.trunk
            where aside.number is null
            and not exists (select from form.revision later
                            where later.submission = aside.submission and later.settles = aside.branch
                            and later.id > aside.id)
            order by aside.id
            """;

    private final Handle handle;

    public SubmissionStore(Handle handle) {
        this.handle = handle;
    }

    /** How many of a form were handed in about a subject. */
    public int count(String form, String subject) {
        return handle.createQuery(COUNT)
                .bind("form", form)
                .bind("subject", subject)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether there was none of that id. */
    public boolean add(NewSubmission begun, Instant at, String by) {
        return handle.createUpdate(ADD)
                        .bind("id", begun.id())
                        .bind("form", begun.form())
                        .bind("version", begun.version())
                        .bind("subject", begun.subject())
                        .bind("unit", begun.unit())
                        .bind("at", at)
                        .bind("by", by)
                        .execute()
                == 1;
    }

    public Optional<Submission> find(UUID id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> submission(row))
                .findOne();
    }

    /** Whether the transaction may change it; nobody else does before it ends. */
    public boolean lock(UUID id) {
        return handle.createQuery(LOCK).bind("id", id).mapTo(UUID.class).findOne().isPresent();
    }

    public List<Submission> bySubject(String subject) {
        return handle.createQuery(BY_SUBJECT)
                .bind("subject", subject)
                .map((row, context) -> submission(row))
                .list();
    }

    public List<Answers> submitted(String form, int version) {
        return handle.createQuery(SUBMITTED)
                .bind("form", form)
                .bind("version", version)
                .map((row, context) -> answers(row, "answers"))
                .list();
    }

    /** The same about one subject. */
    public List<Answers> submitted(String form, int version, String subject) {
        return handle.createQuery(SUBMITTED_ABOUT)
                .bind("form", form)
                .bind("version", version)
                .bind("subject", subject)
                .map((row, context) -> answers(row, "answers"))
                .list();
    }

    /** The versions in which a form was handed in about a subject, the newest first. */
    public List<Integer> versions(String form, String subject) {
        return handle.createQuery(VERSIONS_ABOUT)
                .bind("form", form)
                .bind("subject", subject)
                .mapTo(Integer.class)
                .list();
    }

    /** Adds the next version of the trunk. */
    public void grow(Submission before, Edit edit, Optional<UUID> settles, Instant at, String by) {
        int next = before.trunk() + 1;
        add(edit, Optional.of(next), settles, at, by);
        handle.createUpdate(GROW).bind("trunk", next).bind("id", before.id()).execute();
    }

    /** Adds answers that lie aside. */
    public void setAside(Edit edit, Instant at, String by) {
        add(edit, Optional.empty(), Optional.empty(), at, by);
    }

    public void submit(UUID submission, Instant at, String by) {
        handle.createUpdate(SUBMIT).bind("id", submission).bind("at", at).bind("by", by).execute();
    }

    public Optional<Branch.Last> lastOf(UUID submission, UUID branch) {
        return handle.createQuery(LAST_OF_BRANCH)
                .bind("submission", submission)
                .bind("branch", branch)
                .map((row, context) -> new Branch.Last(number(row), answers(row, "answers")))
                .findOne();
    }

    /** The answers of a version of the trunk; none, where there is no such version. */
    public Answers answers(UUID submission, int version) {
        return handle.createQuery(ANSWERS)
                .bind("submission", submission)
                .bind("number", version)
                .map((row, context) -> answers(row, "answers"))
                .findOne()
                .orElse(Answers.NONE);
    }

    /** All that was ever saved, the first first. */
    public List<Revision> revisions(UUID submission) {
        return handle.createQuery(REVISIONS)
                .bind("submission", submission)
                .map(
                        (row, context) ->
                                new Revision(
                                        number(row),
                                        row.getInt("trunk"),
                                        row.getObject("branch", UUID.class),
                                        answers(row, "answers"),
                                        instant(row, "saved_at"),
                                        row.getString("saved_by")))
                .list();
    }

    public List<OpenConflict> conflicts(UUID submission) {
        return handle.createQuery(CONFLICTS)
                .bind("submission", submission)
                .map(
                        (row, context) ->
                                new OpenConflict(
                                        row.getObject("branch", UUID.class),
                                        row.getLong("id"),
                                        instant(row, "saved_at"),
                                        row.getString("saved_by"),
                                        answers(row, "base"),
                                        answers(row, "aside"),
                                        answers(row, "newest"),
                                        instant(row, "newest_at"),
                                        row.getString("newest_by")))
                .list();
    }

    private void add(
            Edit edit, Optional<Integer> number, Optional<UUID> settles, Instant at, String by) {
        handle.createUpdate(ADD_REVISION)
                .bind("submission", edit.submission())
                .bind("number", number)
                .bind("trunk", edit.trunk())
                .bind("branch", edit.branch())
                .bind("answers", FormJson.writeAnswers(edit.answers()))
                .bind("settles", settles)
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    private static Submission submission(ResultSet row) throws SQLException {
        String submitter = row.getString("submitted_by");
        return new Submission(
                row.getObject("id", UUID.class),
                row.getString("form"),
                row.getInt("version"),
                row.getString("subject"),
                row.getString("unit"),
                row.getInt("trunk"),
                row.getString("answers") == null ? Answers.NONE : answers(row, "answers"),
                instant(row, "begun_at"),
                row.getString("begun_by"),
                submitter == null
                        ? Optional.empty()
                        : Optional.of(
                                new Submission.Submitted(instant(row, "submitted_at"), submitter)));
    }

    private static Optional<Integer> number(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Answers answers(ResultSet row, String column) throws SQLException {
        return FormJson.readAnswers(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
