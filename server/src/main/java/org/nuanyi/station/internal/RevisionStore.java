package org.nuanyi.station.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.station.Revision;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;

/** Reads the history of stations, which the database writes, in the transaction of the handle. */
public final class RevisionStore {

    private static final String SINCE =
            """
            select field, text
            from station.revision, jsonb_each_text(was) each (field, text)
            where station = :station and version > :version
            order by version desc
            """;

    private static final String SINCE_EACH =
            """
            select revision.station, field, text
            from unnest(cast(:codes as text[]), cast(:versions as int[])) read (code, version)
            join station.revision on revision.station = read.code and revision.version > read.version
            cross join lateral jsonb_each_text(was) each (field, text)
            order by revision.station, revision.version desc
            """;

    private static final String LIST =
            """
            select revision.id, revision.version, at, actor, batch.id as batch,
                   field, was ->> field as was, became ->> field as became
            from station.revision
            left join station.batch
                on batch.station = revision.station and batch.version = revision.version
            cross join lateral jsonb_object_keys(was) field
            where revision.station = :station
            order by revision.id desc, field
            """;

    private final Handle handle;

    public RevisionStore(Handle handle) {
        this.handle = handle;
    }

    /** What the station said in each field when it was of that version. */
    public Map<StationField, String> textsAt(Station now, int version) {
        Map<StationField, String> texts = FieldTexts.of(now);
        if (version < now.version()) {
            handle.createQuery(SINCE)
                    .bind("station", now.code().value())
                    .bind("version", version)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(
                            was ->
                                    StationField.find(was.getKey())
                                            .ifPresent(field -> texts.put(field, was.getValue())));
        }
        return texts;
    }

    /** All changes, the last one first. */
    public List<Revision> list(StationCode code) {
        Map<Long, Revision> revisions = new LinkedHashMap<>();
        handle.createQuery(LIST)
                .bind("station", code.value())
                .map(
                        (row, context) -> {
                            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                            UUID batch = row.getObject("batch", UUID.class);
                            StationField field =
                                    StationField.find(row.getString("field")).orElseThrow();
                            return new Revision(
                                    row.getLong("id"),
                                    row.getInt("version"),
                                    at,
                                    row.getString("actor"),
                                    Optional.ofNullable(batch),
                                    List.of(
                                            new Revision.Change(
                                                    field,
                                                    row.getString("was"),
                                                    row.getString("became"))));
                        })
                .forEach(one -> revisions.merge(one.id(), one, RevisionStore::together));
        return List.copyOf(revisions.values());
    }

    /**
     * What stations said when they were of these versions, in the fields in which they say
     * something else since.
     */
    Map<StationCode, Map<StationField, String>> textsAt(Map<StationCode, Integer> versions) {
        Map<StationCode, Map<StationField, String>> texts = new HashMap<>();
        handle.createQuery(SINCE_EACH)
                .bindArray(
                        "codes",
                        String.class,
                        versions.keySet().stream().map(StationCode::value).toList())
                .bindArray("versions", Integer.class, List.copyOf(versions.values()))
                .map(
                        (row, context) ->
                                texts.computeIfAbsent(
                                                new StationCode(row.getString(1)),
                                                _ -> new HashMap<>())
                                        .put(
                                                StationField.find(row.getString(2)).orElseThrow(),
                                                row.getString(3)))
                .forEach(_ -> {});
        return texts;
    }

    private static Revision together(Revision one, Revision more) {
        List<Revision.Change> changes = new ArrayList<>(one.changes());
        changes.addAll(more.changes());
        return new Revision(one.id(), one.version(), one.at(), one.actor(), one.batch(), changes);
    }
}
