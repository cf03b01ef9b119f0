package org.nuanyi.station.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.Named;
import org.nuanyi.station.DocumentKind;
import org.nuanyi.station.DocumentWords;
import org.nuanyi.station.PublicDocument;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationDocument;

/** Keeps the papers of stations, in the transaction of the handle. */
public final class DocumentStore {

    private static final String LIST =
            """
            select id, document, kind, title, dated, public, bytes, added_at, added_by, replaced_at
            from station.document
            where station = :station
            order by replaced_at desc nulls first, kind, id desc
            """;

    private static final String REPLACE =
            """
            update station.document set replaced_at = :now
            where station = :station and document = :document and replaced_at is null
            """;

    private static final String ADD =
            """
            insert into station.document
                (station, document, kind, title, dated, public, pdf, bytes, added_at, added_by)
            values (:station, :document, :kind, :title, :dated, :public, :pdf, :bytes, :now, :by)
            """;

    private static final String SAY =
            """
            update station.document
            set kind = :kind, title = :title, dated = :dated, public = :public
            where station = :station and document = :document and replaced_at is null
            """;

    private static final String FIND_FORMER =
            """
            select document from station.document
            where id = :id and station = :station and replaced_at is not null
            """;

    /** What was taken away comes back to the desk alone. */
    private static final String ADD_AGAIN =
            """
            insert into station.document
                (station, document, kind, title, dated, public, pdf, bytes, added_at, added_by)
            select station, document, kind, title, dated, false, pdf, bytes, :now, :by
            from station.document where id = :id
            """;

    private static final String PDF =
            """
            select pdf from station.document where id = :id and station = :station
            """;

    private static final String PUBLIC_PDF =
            """
            select pdf from station.document
            where id = :id and station = :station and public and replaced_at is null
            """;

    private final Handle handle;

    public DocumentStore(Handle handle) {
        this.handle = handle;
    }

    /** All versions, those that are current first. */
    public List<StationDocument> list(StationCode station) {
        return handle.createQuery(LIST)
                .bind("station", station.value())
                .map(DocumentStore::document)
                .list();
    }

    public void add(
            StationCode station,
            UUID document,
            DocumentWords words,
            byte[] pdf,
            String by,
            Instant now) {
        handle.createUpdate(ADD)
                .bind("station", station.value())
                .bind("document", document)
                .bind("kind", words.kind().id())
                .bind("title", words.title())
                .bind("dated", words.dated())
                .bind("public", words.isPublic())
                .bind("pdf", pdf)
                .bind("bytes", pdf.length)
                .bind("now", now)
                .bind("by", by)
                .execute();
    }

    /** Whether there was a current version; it is kept, and current no longer. */
    public boolean replace(StationCode station, UUID document, Instant now) {
        return handle.createUpdate(REPLACE)
                        .bind("station", station.value())
                        .bind("document", document)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Whether there is a current version; this is said of it from now on. */
    public boolean say(StationCode station, UUID document, DocumentWords words) {
        return handle.createUpdate(SAY)
                        .bind("station", station.value())
                        .bind("document", document)
                        .bind("kind", words.kind().id())
                        .bind("title", words.title())
                        .bind("dated", words.dated())
                        .bind("public", words.isPublic())
                        .execute()
                == 1;
    }

    /** Of which paper of the station that is a former version. */
    public Optional<UUID> findFormer(StationCode station, long id) {
        return handle.createQuery(FIND_FORMER)
                .bind("id", id)
                .bind("station", station.value())
                .mapTo(UUID.class)
                .findOne();
    }

    /** The same file as a new version. */
    public void addAgain(long id, String by, Instant now) {
        handle.createUpdate(ADD_AGAIN).bind("id", id).bind("by", by).bind("now", now).execute();
    }

    /** The file of any version. */
    public Optional<byte[]> findPdf(StationCode station, long id) {
        return pdf(PDF, station, id);
    }

    /** The file of a current version that everybody may read. */
    public Optional<byte[]> findPublicPdf(StationCode station, long id) {
        return pdf(PUBLIC_PDF, station, id);
    }

    private Optional<byte[]> pdf(String sql, StationCode station, long id) {
        return handle.createQuery(sql)
                .bind("id", id)
                .bind("station", station.value())
                .mapTo(byte[].class)
                .findOne();
    }

    private static StationDocument document(ResultSet row, StatementContext context)
            throws SQLException {
        return new StationDocument(
                row.getLong("id"),
                row.getObject("document", UUID.class),
                new DocumentWords(
                        Named.get(DocumentKind.class, row.getString("kind")),
                        row.getString("title"),
                        Optional.ofNullable(row.getObject("dated", LocalDate.class)),
                        row.getBoolean("public")),
                row.getInt("bytes"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                Optional.ofNullable(row.getObject("replaced_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** The public ones in a row of {@code station.record}. */
    static List<PublicDocument> listPublic(ResultSet row) throws SQLException {
        Object[] ids = values(row.getArray("document_ids"));
        Object[] titles = values(row.getArray("document_titles"));
        List<PublicDocument> documents = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            documents.add(new PublicDocument((Long) ids[i], (String) titles[i]));
        }
        return documents;
    }

    /** None where there is no array: nothing was put together. */
    private static Object[] values(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
