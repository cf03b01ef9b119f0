package org.nuanyi.kernel.form.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.form.DraftForm;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.form.PublishedForm;

/** Keeps definitions, published and being written, in the transaction of the handle. */
public final class DefinitionStore {

    private static final String FIND =
            "select * from form.definition where form = :form and version = :version";

    private static final String LATEST =
            "select * from form.definition where form = :form order by version desc limit 1";

    private static final String LIST_LATEST =
            "select distinct on (form) * from form.definition order by form, version desc";

    private static final String HISTORY =
            "select * from form.definition where form = :form order by version desc";

    /** Where two publish at once, the second has no place. */
    private static final String ADD =
            """
            insert into form.definition (form, version, body, published_at, published_by)
            values (:form, :version, cast(:body as jsonb), :at, :by)
            on conflict do nothing
            """;

    private static final String WITHDRAW =
            """
            update form.definition set withdrawn_at = :at, withdrawn_by = :by
            where form = :form and version = :version and withdrawn_at is null
            """;

    private static final String FIND_DRAFT = "select * from form.draft where form = :form";

    private static final String LIST_DRAFTS = "select * from form.draft order by form";

    private static final String SAVE_DRAFT =
            """
            insert into form.draft as known (form, body, edits, changed_at, changed_by)
            values (:form, cast(:body as jsonb), 1, :at, :by)
            on conflict (form) do update
            set body = excluded.body, edits = known.edits + 1, changed_at = :at, changed_by = :by
            where known.edits = :seen
            returning *
            """;

    private static final String REMOVE_DRAFT = "delete from form.draft where form = :form";

    private final Handle handle;

    public DefinitionStore(Handle handle) {
        this.handle = handle;
    }

    public Optional<PublishedForm> find(String form, int version) {
        return handle.createQuery(FIND)
                .bind("form", form)
                .bind("version", version)
                .map((row, context) -> published(row))
                .findOne();
    }

    public Optional<PublishedForm> latest(String form) {
        return handle.createQuery(LATEST)
                .bind("form", form)
                .map((row, context) -> published(row))
                .findOne();
    }

    /** The newest version of each form. */
    public List<PublishedForm> latest() {
        return handle.createQuery(LIST_LATEST).map((row, context) -> published(row)).list();
    }

    /** All versions, the newest first. */
    public List<PublishedForm> history(String form) {
        return handle.createQuery(HISTORY)
                .bind("form", form)
                .map((row, context) -> published(row))
                .list();
    }

    /** Whether there was no such version yet. */
    public boolean add(Definition definition, Instant at, String by) {
        return handle.createUpdate(ADD)
                        .bind("form", definition.id())
                        .bind("version", definition.version())
                        .bind("body", FormJson.write(definition))
                        .bind("at", at)
                        .bind("by", by)
                        .execute()
                == 1;
    }

    /** Whether it was not withdrawn before. */
    public boolean withdraw(String form, int version, Instant at, String by) {
        return handle.createUpdate(WITHDRAW)
                        .bind("form", form)
                        .bind("version", version)
                        .bind("at", at)
                        .bind("by", by)
                        .execute()
                == 1;
    }

    public Optional<DraftForm> draft(String form) {
        return handle.createQuery(FIND_DRAFT)
                .bind("form", form)
                .map((row, context) -> draft(row))
                .findOne();
    }

    public List<DraftForm> drafts() {
        return handle.createQuery(LIST_DRAFTS).map((row, context) -> draft(row)).list();
    }

    /** The draft as saved; none where somebody saved it after it was seen. */
    public Optional<DraftForm> save(Definition definition, int seen, Instant at, String by) {
        return handle.createQuery(SAVE_DRAFT)
                .bind("form", definition.id())
                .bind("body", FormJson.write(definition))
                .bind("seen", seen)
                .bind("at", at)
                .bind("by", by)
                .map((row, context) -> draft(row))
                .findOne();
    }

    public void removeDraft(String form) {
        handle.createUpdate(REMOVE_DRAFT).bind("form", form).execute();
    }

    private static PublishedForm published(ResultSet row) throws SQLException {
        return new PublishedForm(
                FormJson.read(row.getString("body")).as(row.getInt("version")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static DraftForm draft(ResultSet row) throws SQLException {
        return new DraftForm(
                FormJson.read(row.getString("body")),
                row.getInt("edits"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }
}
