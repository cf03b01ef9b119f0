package org.nuanyi.voice.internal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.ReportNumber;

/** Remembers what was answered to which request, in the transaction of the handle. */
final class ReceiptStore {

    /**
     * First the key, then the station: always in this order, so that no two wait for each other.
     */
    private static final String ALONE =
            """
            select pg_advisory_xact_lock(hashtextextended('voice key ' || :key, 0)),
                   pg_advisory_xact_lock(hashtextextended('voice station ' || :station, 0))
            """;

    private static final String FIND =
            """
            select request, report, counted from voice.receipt where key = :key
            """;

    private static final String ADD =
            """
            insert into voice.receipt (key, unit, request, report, counted, made_at)
            values (:key, :unit, :request, :report, :counted, :at)
            """;

    /**
     * An answer given before.
     *
     * @param request keyed digest of the request it was given to
     */
    record Receipt(byte[] request, Noted noted) {}

    private final Handle handle;

    ReceiptStore(Handle handle) {
        this.handle = handle;
    }

    /** What was answered; nobody else uses the key or speaks of the station until the end. */
    Optional<Receipt> findAlone(Told told) {
        handle.createQuery(ALONE)
                .bind("key", told.key().toString())
                .bind("station", told.station().value())
                .mapTo(String.class)
                .one();
        return handle.createQuery(FIND)
                .bind("key", told.key())
                .map(
                        (row, context) ->
                                new Receipt(
                                        row.getBytes("request"),
                                        new Noted(
                                                Optional.ofNullable(row.getString("report"))
                                                        .map(ReportNumber::new),
                                                row.getBoolean("counted"))))
                .findOne();
    }

    void add(Told told, byte[] request, Noted noted, String unit, Instant at) {
        handle.createUpdate(ADD)
                .bind("key", told.key())
                .bind("unit", unit)
                .bind("request", request)
                .bind("report", noted.report().map(ReportNumber::value))
                .bind("counted", noted.counted())
                .bind("at", at)
                .execute();
    }
}
