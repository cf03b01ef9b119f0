package org.nuanyi.voice.internal;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nuanyi.voice.NewRating;
import org.nuanyi.voice.Occupation;
import org.nuanyi.voice.RatingReason;

/** Keeps ratings, in the transaction of the handle. */
public final class RatingStore {

    private static final String SAME =
            """
            select stars = :stars and reasons = cast(:reasons as text[]) from voice.rating
            where station = :station and witness = :witness and heard_at > :since
            order by id desc
            limit 1
            """;

    private static final String ADD =
            """
            insert into voice.rating (station, unit, stars, reasons, occupation, witness, heard_at)
            values (:station, :unit, :stars, :reasons, :occupation, :witness, :at)
            """;

    private final Handle handle;

    public RatingStore(Handle handle) {
        this.handle = handle;
    }

    /** Whether the last rating of the witness within a day was the same. */
    public boolean isSame(Hearing hearing, NewRating rating) {
        return handle.createQuery(SAME)
                .bind("station", hearing.station().code().value())
                .bind("witness", hearing.witness())
                .bind("since", hearing.at().minus(Witnesses.REMEMBERED))
                .bind("stars", rating.stars())
                .bindArray("reasons", String.class, ids(rating.reasons()))
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    public void add(Hearing hearing, NewRating rating) {
        handle.createUpdate(ADD)
                .bind("station", hearing.station().code().value())
                .bind("unit", hearing.unit())
                .bind("stars", rating.stars())
                .bindArray("reasons", String.class, ids(rating.reasons()))
                .bind("occupation", rating.occupation().map(Occupation::id))
                .bind("witness", hearing.witness())
                .bind("at", hearing.at())
                .execute();
    }

    /** Their names in one order, whatever order they came in. */
    public static List<String> ids(Collection<RatingReason> reasons) {
        return reasons.stream().sorted().map(RatingReason::id).toList();
    }
}
