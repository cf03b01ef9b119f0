package org.nuanyi.station.internal;

import org.jdbi.v3.core.Handle;

/**
 * What holds on of the checks of known stations when a batch comes in. A check belongs to the value
 * of its field: where the batch brings another value, the old check is gone; where it brings the
 * same value, the later of the two checks stands. So other fields have no say, a check is renewed
 * without a change, and a list that goes on saying what it said years ago makes nothing older.
 *
 * <p>Rows in {@code incoming} that would lose such a check are given it before they are compared.
 */
final class IncomingChecks {

    private static final String KEEP_HOURS =
            """
            update incoming said
            set hours_checked_at = known.hours_checked_at, hours_checked_by = known.hours_checked_by
            from station.station known
            where known.source = said.source
            and known.source_ref = said.source_ref
            and known.hours_checked_at is not null
            and (known.hours, known.hours_text) is not distinct from (said.hours, said.hours_text)
            and (said.hours_checked_at is null or said.hours_checked_at < known.hours_checked_at)
            """;

    private static final String KEEP_ENTRANCE =
            """
            update incoming said
            set entrance_checked_at = known.entrance_checked_at,
                entrance_checked_by = known.entrance_checked_by
            from station.station known
            where known.source = said.source
            and known.source_ref = said.source_ref
            and known.entrance_checked_at is not null
            and (known.lon, known.lat, known.address, known.hint)
                = (said.lon, said.lat, said.address, said.hint)
            and (said.entrance_checked_at is null
                 or said.entrance_checked_at < known.entrance_checked_at)
            """;

    /** The value of a facility is its condition. */
    private static final String KEEP_FACILITIES =
            """
            update incoming said
            set facilities = (
                select coalesce(jsonb_object_agg(facility, case
                    when known.facilities -> facility ->> 'condition' = state ->> 'condition'
                        and jsonb_exists(known.facilities -> facility, 'checked')
                        and coalesce(cast(state ->> 'checked' as timestamptz)
                                     < cast(known.facilities -> facility ->> 'checked' as timestamptz),
                                     true)
                    then known.facilities -> facility
                    else state end), '{}')
                from jsonb_each(said.facilities) each (facility, state))
            from station.station known
            where known.source = said.source
            and known.source_ref = said.source_ref
            and known.facilities <> said.facilities
            and jsonb_path_exists(known.facilities, '$.*.checked')
            """;

    private IncomingChecks() {}

    static void keep(Handle handle) {
        handle.execute(KEEP_HOURS);
        handle.execute(KEEP_ENTRANCE);
        handle.execute(KEEP_FACILITIES);
    }
}
