package org.nuanyi.voice.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
     * @param ago how long it waited for a network, as its sender says; taken as none to a day
     * @param note notes what is new
     * @throws NotFound if the public knows of no such station
     */
    public Heard hear(Told told, Teller teller, Duration ago, Function<Hearing, Noted> note) {
        Station station = publicStation(told.station());
        byte[] request = sealing.fingerprint(told.content());
        return jdbi.inTransaction(
                handle -> {
                    ReceiptStore receipts = new ReceiptStore(handle);
                    Optional<Receipt> before = receipts.findAlone(told);
                    if (before.isPresent()) {
                        return again(before.get(), request);
                    }
                    Instant now = clock.instant();
                    UUID witness = new Witnesses(handle, sealing).meet(told.station(), teller, now);
                    Instant said = now.minus(withinADay(ago));
                    Noted noted = note.apply(new Hearing(handle, station, witness, said));
                    receipts.add(told, request, noted, now);
                    return noted;
                });
    }

    private static Duration withinADay(Duration ago) {
        Duration longest = Witnesses.REMEMBERED;
        return ago.isNegative() ? Duration.ZERO : ago.compareTo(longest) > 0 ? longest : ago;
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
