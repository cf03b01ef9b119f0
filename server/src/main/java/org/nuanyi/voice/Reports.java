package org.nuanyi.voice;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Sign;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.internal.Ear;
import org.nuanyi.voice.internal.Hearing;
import org.nuanyi.voice.internal.ReportRules;
import org.nuanyi.voice.internal.ReportStore;
import org.nuanyi.voice.internal.Told;
import org.nuanyi.voice.internal.WorkStore;

/** What people report of a station; what becomes of it is {@link Handling}. Thread-safe. */
@Singleton
public final class Reports {

    /** The name of reports among the sources of signs. */
    public static final String SOURCE = "voice";

    private final Scopes scopes;
    private final Stations stations;
    private final Clock clock;
    private final Sealing sealing;
    private final Deadlines deadlines;
    private final Ear ear;
    private final SecureRandom lots = new SecureRandom();

    public Reports(
            Scopes scopes, Stations stations, Clock clock, Sealing sealing, Deadlines deadlines) {
        this.scopes = scopes;
        this.stations = stations;
        this.clock = clock;
        this.sealing = sealing;
        this.deadlines = deadlines;
        this.ear = new Ear(scopes, stations, clock, sealing);
    }

    /**
     * Hears a report. That a door is open or locked becomes a sign of the station in the same
     * transaction. Who says the same again within a day adds nothing and gets the first number.
     *
     * @param key the sender's name for this request: under the same key the same report is the same
     * @throws NotFound if the public knows of no such station
     * @throws BadInput if it names a facility the station does not claim, or is too long
     */
    public Heard hear(UUID key, StationCode station, NewReport report, Teller teller) {
        return hear(key, station, report, teller, Duration.ZERO);
    }

    /**
     * The same, said some time ago by somebody who had no network: what it says of the door it says
     * of then. Longer than a day ago counts as a day, a time ahead as now.
     */
    public Heard hear(
            UUID key, StationCode station, NewReport report, Teller teller, Duration ago) {
        NewReport plain = ReportRules.plain(report);
        Told told =
                Told.of(
                        key,
                        station,
                        "report",
                        List.of(
                                plain.kind().id(),
                                plain.facility().map(f -> f.id()).orElse(""),
                                plain.words(),
                                plain.occupation().map(Occupation::id).orElse(""),
                                plain.contact()));
        return ear.hear(told, teller, ago, hearing -> note(hearing, plain));
    }

    /** Whether the station says it has the facility, so that it can be reported as broken. */
    public static boolean claims(Station station, Facility facility) {
        return ReportRules.claims(station, facility);
    }

    private Noted note(Hearing hearing, NewReport report) {
        ReportRules.requireClaimed(report, hearing.station());
        ReportStore store = new ReportStore(hearing.handle());
        Optional<ReportNumber> same =
                report.contact().isEmpty()
                        ? store.findSame(
                                hearing, report, ReportRules.sameSince(hearing, report.kind()))
                        : Optional.empty();
        return same.map(first -> new Noted(Optional.of(first), false))
                .orElseGet(() -> noteNew(hearing, report, store));
    }

    private Noted noteNew(Hearing hearing, NewReport report, ReportStore store) {
        ReportNumber number = draw();
        while (!store.add(number, hearing, report)) {
            number = draw();
        }
        if (!report.contact().isEmpty()) {
            store.addContact(number, sealing.seal(report.contact()));
        }
        if (report.kind() != ReportKind.OPEN) {
            Instant due = deadlines.due(report.kind(), hearing.station(), hearing.at());
            new WorkStore(hearing.handle()).add(number, hearing, report.kind(), due);
        }
        observe(hearing, report.kind(), number);
        return new Noted(Optional.of(number), true);
    }

    private ReportNumber draw() {
        return ReportNumber.ofLot(lots.nextLong(ReportNumber.COUNT));
    }

    private void observe(Hearing hearing, ReportKind kind, ReportNumber number) {
        LocalDateTime local = LocalDateTime.ofInstant(hearing.at(), clock.getZone());
        ReportRules.sign(kind, hearing.station(), local)
                .ifPresent(
                        seen ->
                                stations.observe(
                                        hearing.handle(),
                                        hearing.station().code(),
                                        new Sign(
                                                seen,
                                                By.VISITOR,
                                                hearing.at(),
                                                hearing.witness().toString(),
                                                SOURCE,
                                                number.value())));
    }

    /** The report of that number. */
    public Optional<Report> findReport(Scope scope, ReportNumber number) {
        return scopes.in(scope, handle -> findReport(handle, number));
    }

    /** The same in the transaction of the handle, in its scope. */
    public Optional<Report> findReport(Handle handle, ReportNumber number) {
        return new ReportStore(handle).find(number);
    }

    /**
     * The report of that number.
     *
     * @throws NotFound if there is none
     */
    public Report report(Scope scope, ReportNumber number) {
        return findReport(scope, number).orElseThrow(() -> unknown(number));
    }

    /**
     * What waits for an answer at a station and its keeper can see to: a locked door, something
     * broken. The newest first, at most twenty.
     */
    public List<Report> listForKeeper(Scope scope, StationCode station) {
        return scopes.in(scope, handle -> new ReportStore(handle).listForKeeper(station));
    }

    private static NotFound unknown(ReportNumber number) {
        return new NotFound("no report " + number);
    }
}
