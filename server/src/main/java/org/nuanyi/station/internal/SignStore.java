package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.Named;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;

/** Keeps what was seen of stations, in the transaction of the handle. */
public final class SignStore {

    private static final String ADD =
            """
            insert into station.sign (station, kind, observer, at, witness, source, source_ref)
            values (:station, :kind, :observer, :at, :witness, :source, :ref)
            on conflict (source, source_ref) do nothing
            """;

    /** The last proof of life, and what nothing has answered since. */
    private static final String THAT_MATTER =
            """
            select kind, observer, at, witness, source, source_ref
            from station.sign
            where station = :station and taken_back_at is null
            and at >= coalesce((select max(at) from station.sign
                                where station = :station and kind = 'open' and taken_back_at is null),
                               '-infinity')
            and (kind = 'open'
                 or at > coalesce((select doubts_settled_at from station.station
                                   where code = :station), '-infinity'))
            """;

    private static final String TAKE_BACK =
            """
            update station.sign set taken_back_at = :now
            where station = :station and source = :source and source_ref = :ref and taken_back_at is null
            """;

    private static final String SAVE =
            """
            update station.station
            set confirmed_at = :confirmed, confirmed_by = :confirmedBy,
                locked_at = :locked, locked_again_at = :lockedAgain, locked_people = :people,
                shut_at = :shut, version = :version, changed_at = :changed
            where code = :code
            """;

    private final Handle handle;

    public SignStore(Handle handle) {
        this.handle = handle;
    }

    /** Whether it is new. */
    public boolean add(StationCode station, Sign sign) {
        return handle.createUpdate(ADD)
                        .bind("station", station.value())
                        .bind("kind", sign.kind().id())
                        .bind("observer", sign.by().id())
                        .bind("at", sign.at())
                        .bind("witness", sign.witness())
                        .bind("source", sign.source())
                        .bind("ref", sign.ref())
                        .execute()
                > 0;
    }

    /** Whether there was such a sign, not taken back yet. */
    public boolean takeBack(StationCode station, String source, String ref, Instant now) {
        return handle.createUpdate(TAKE_BACK)
                        .bind("station", station.value())
                        .bind("source", source)
                        .bind("ref", ref)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /** What was seen of the station comes to this. */
    public Signs signs(StationCode station) {
        List<Sign> signs =
                handle.createQuery(THAT_MATTER)
                        .bind("station", station.value())
                        .map(
                                (row, context) ->
                                        new Sign(
                                                Named.get(Sign.Kind.class, row.getString("kind")),
                                                Named.get(By.class, row.getString("observer")),
                                                row.getTimestamp("at").toInstant(),
                                                row.getString("witness"),
                                                row.getString("source"),
                                                row.getString("source_ref")))
                        .list();
        return Signs.of(signs);
    }

    /** Keeps what they come to beside the station. */
    public void save(Station station) {
        Signs signs = station.standing().signs();
        handle.createUpdate(SAVE)
                .bind("code", station.code().value())
                .bind("confirmed", signs.proof().map(proof -> proof.at()))
                .bind("confirmedBy", signs.proof().map(proof -> proof.by().id()))
                .bind("locked", signs.locked().map(locked -> locked.first()))
                .bind("lockedAgain", signs.locked().map(locked -> locked.latest()))
                .bind("people", signs.locked().map(locked -> locked.people()))
                .bind("shut", signs.shutAt())
                .bind("version", station.version())
                .bind("changed", station.changedAt())
                .execute();
    }
}
