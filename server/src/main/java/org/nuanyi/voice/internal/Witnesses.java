package org.nuanyi.voice.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.StationCode;
import org.nuanyi.voice.Teller;

/**
 * Knows again, for a day and at one station, who spoke before: the same device, or the same network
 * address and browser, is the same witness. What it goes by are keyed digests that differ from
 * station to station, so that nobody's way from one to the next can be read from them.
 */
public final class Witnesses {

    public static final Duration REMEMBERED = Duration.ofDays(1);

    private static final String FORGET =
            """
            delete from voice.sighting
            where ctid in (select ctid from voice.sighting where seen_at <= :since for update skip locked)
            """;

    private static final String FIND =
            """
            select witness from voice.sighting
            where station = :station and seen_at > :since and (device = :device or network = :network)
            order by device = :device desc nulls last, seen_at
            limit 1
            """;

    private static final String SEE =
            """
            insert into voice.sighting (station, device, network, witness, seen_at)
            values (:station, :device, :network, :witness, :at)
            on conflict (station, network, device) do update set witness = :witness, seen_at = :at
            """;

    private static final String VISITED =
            """
            update voice.sighting set visited_at = :at
            where station = :station and witness = :witness
              and not exists (select from voice.sighting
                              where station = :station and witness = :witness and visited_at > :since)
            """;

    private final Handle handle;
    private final Sealing sealing;

    public Witnesses(Handle handle, Sealing sealing) {
        this.handle = handle;
        this.sealing = sealing;
    }

    /** The witness who speaks, known again or new; kept in mind from now on. */
    public UUID meet(StationCode station, Teller teller, Instant now) {
        handle.createUpdate(FORGET).bind("since", now.minus(REMEMBERED)).execute();
        UUID witness = find(station, teller, now).orElseGet(UUID::randomUUID);
        handle.createUpdate(SEE)
                .bind("station", station.value())
                .bind("device", device(station, teller))
                .bind("network", network(station, teller))
                .bind("witness", witness)
                .bind("at", now)
                .execute();
        return witness;
    }

    /** The witness who speaks, if it is known. */
    public Optional<UUID> find(StationCode station, Teller teller, Instant now) {
        return handle.createQuery(FIND)
                .bind("station", station.value())
                .bind("since", now.minus(REMEMBERED))
                .bind("device", device(station, teller))
                .bind("network", network(station, teller))
                .mapTo(UUID.class)
                .findOne();
    }

    /** Whether a visit of the witness is to be counted: the last one is that long ago. */
    public boolean visits(StationCode station, UUID witness, Instant now, Duration apart) {
        return handle.createUpdate(VISITED)
                        .bind("station", station.value())
                        .bind("witness", witness)
                        .bind("at", now)
                        .bind("since", now.minus(apart))
                        .execute()
                > 0;
    }

    private byte[] network(StationCode station, Teller teller) {
        return sealing.fingerprint("voice network " + station + " " + teller.network());
    }

    private Optional<byte[]> device(StationCode station, Teller teller) {
        return teller.device()
                .map(device -> sealing.fingerprint("voice device " + station + " " + device));
    }
}
