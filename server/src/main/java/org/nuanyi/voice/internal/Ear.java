package org.nuanyi.voice.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
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

    private static final String JOB = "voice";

    private final Scopes scopes;
    private final Stations stations;
    private final Clock clock;
    private final Sealing sealing;

    public Ear(Scopes scopes, Stations stations, Clock clock, Sealing sealing) {
        this.scopes = scopes;
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
        return scopes.in(
                of(station.profile().unit()),
                handle -> {
                    ReceiptStore receipts = new ReceiptStore(handle);
                    Optional<Receipt> before = receipts.findAlone(told);
                    if (before.isPresent()) {
                        return again(before.get(), request);
                    }
                    Instant now = clock.instant();
                    UUID witness = new Witnesses(handle, sealing).meet(told.station(), teller, now);
                    Instant said = now.minus(withinADay(ago));
                    Hearing hearing = new Hearing(handle, station, witness, said);
                    Noted noted = note.apply(hearing);
                    receipts.add(told, request, noted, hearing.unit(), now);
                    return noted;
                });
    }

    /** Who tells something is nobody in particular, and changes rows of one unit. */
    public static Scope of(String unit) {
        return Scope.system(JOB, Reach.of(unit));
    }

    private static Duration withinADay(Duration ago) {
        Duration longest = Witnesses.REMEMBERED;
        return ago.isNegative() ? Duration.ZERO : ago.compareTo(longest) > 0 ? longest : ago;
    }

    private Station publicStation(StationCode code) {
        return stations.findStation(Scope.reader(JOB), code)
                .filter(Station::isPublic)
                .orElseThrow(() -> new NotFound("No public station has this code."));
    }

    private static Heard again(Receipt receipt, byte[] request) {
        return Arrays.equals(receipt.request(), request) ? receipt.noted() : new KeyReused();
    }
}
