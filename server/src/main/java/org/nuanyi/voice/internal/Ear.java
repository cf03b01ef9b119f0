package org.nuanyi.voice.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Heard;
import org.nuanyi.voice.Heard.KeyReused;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.Teller;
import org.nuanyi.voice.internal.ReceiptStore.Receipt;

/**
 * Hears each request once: what was answered under its key is answered again. One transaction for
 * everything that comes of it. Thread-safe.
 */
public final class Ear {

    private final Jdbi jdbi;
    private final Stations stations;
    private final Clock clock;
    private final Sealing sealing;

    public Ear(Jdbi jdbi, Stations stations, Clock clock, Sealing sealing) {
        this.jdbi = jdbi;
        this.stations = stations;
        this.clock = clock;
        this.sealing = sealing;
    }

    /**
     * Hears what was told.
     *
     * @param note notes what is new
     * @throws NotFound if the public knows of no such station
     */
    public Heard hear(Told told, Teller teller, Function<Hearing, Noted> note) {
        Station station = publicStation(told.station());
        byte[] request = sealing.fingerprint(told.content());
        return jdbi.inTransaction(
                handle -> {
                    ReceiptStore receipts = new ReceiptStore(handle);
                    Optional<Receipt> before = receipts.findAlone(told);
                    if (before.isPresent()) {
                        return again(before.get(), request);
                    }
                    Hearing hearing = hearing(handle, station, teller);
                    Noted noted = note.apply(hearing);
                    receipts.add(told, request, noted, hearing.at());
                    return noted;
                });
    }

    private Hearing hearing(Handle handle, Station station, Teller teller) {
        Instant now = clock.instant();
        UUID witness = new Witnesses(handle, sealing).meet(station.code(), teller, now);
        return new Hearing(handle, station, witness, now);
    }

    private Station publicStation(StationCode code) {
        return stations.findStation(code)
                .filter(Station::isPublic)
                .orElseThrow(() -> new NotFound("No public station has this code."));
    }

    private static Heard again(Receipt receipt, byte[] request) {
        return Arrays.equals(receipt.request(), request) ? receipt.noted() : new KeyReused();
    }
}
