package org.nuanyi.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.demo.internal.DemoPicture;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Station;
import org.nuanyi.station.Stations;
import org.nuanyi.voice.Deadlines;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Heard.Noted;
import org.nuanyi.voice.NewReport;
import org.nuanyi.voice.Occupation;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.Reports;
import org.nuanyi.voice.Teller;

/**
 * What people have reported of the stations of the demo set in the last days: some of it waits,
 * some is late, answered, closed, or was not solved after all.
 */
@Singleton
public final class DemoReports {

    private static final Scope TELLER = Scope.system("demo", Reach.everything());

    /** One of so many stations has something reported. */
    private static final int ONE_OF = 20;

    private static final List<String> WORDS =
            List.of("饮水机没热水了", "想要一个打气筒", "中午休息的时候门口没地方停车", "充电的插座松了", "希望周末也能开");

    private final Scopes scopes;
    private final Stations stations;
    private final Clock clock;
    private final Sealing sealing;
    private final Deadlines deadlines;

    public DemoReports(
            Scopes scopes, Stations stations, Clock clock, Sealing sealing, Deadlines deadlines) {
        this.scopes = scopes;
        this.stations = stations;
        this.clock = clock;
        this.sealing = sealing;
        this.deadlines = deadlines;
    }

    /** Tells them, as if that had been done in the last days. */
    void tell(List<Station> all) {
        List<Station> open =
                all.stream()
                        .filter(Station::isPublic)
                        .filter(one -> one.standing().lifecycle() == Lifecycle.OPEN)
                        .toList();
        for (int i = 0; i * ONE_OF < open.size(); i++) {
            tell(open.get(i * ONE_OF), i);
        }
    }

    /** What is told of the station, and how far it has come. */
    private void tell(Station station, int i) {
        Optional<Facility> broken =
                station.profile().facilities().keySet().stream()
                        .filter(station.profile()::offers)
                        .skip(1)
                        .findFirst();
        NewReport words = words(WORDS.get(i % WORDS.size()));
        NewReport thing = broken.map(NewReport::broken).orElse(words);
        switch (i % 7) {
            case 0 -> hear(station, thing, 1);
            case 1 -> answer(hear(station, words, 2), 1);
            case 2 -> hear(station, thing, 5);
            case 3 -> hear(station, words, 9);
            case 4 -> close(hear(station, thing, 4), 3);
            case 5 -> verify(close(hear(station, words, 10), 7), 6, true);
            default -> verify(close(hear(station, thing, 8), 6), 2, false);
        }
    }

    private static NewReport words(String words) {
        return new NewReport(
                ReportKind.OTHER, Optional.empty(), words, Optional.of(Occupation.COURIER), "");
    }

    private ReportNumber hear(Station station, NewReport report, int daysAgo) {
        Teller somebody = new Teller(Optional.of(UUID.randomUUID()), UUID.randomUUID().toString());
        Reports then = new Reports(scopes, stations, daysAgo(daysAgo), sealing, deadlines);
        Noted noted = (Noted) then.hear(UUID.randomUUID(), station.code(), report, somebody);
        return noted.report().orElseThrow();
    }

    private ReportNumber answer(ReportNumber number, int daysAgo) {
        handling(daysAgo).answer(TELLER, number, "谢谢你告诉我们，已经安排人去看。");
        return number;
    }

    private ReportNumber close(ReportNumber number, int daysAgo) {
        answer(number, daysAgo);
        handling(daysAgo).close(TELLER, number, DemoPicture.jpeg());
        return number;
    }

    private void verify(ReportNumber number, int daysAgo, boolean solved) {
        handling(daysAgo).verifyAsSender(number, solved);
    }

    private Handling handling(int daysAgo) {
        return new Handling(scopes, stations, daysAgo(daysAgo), sealing, deadlines);
    }

    private Clock daysAgo(int days) {
        return Clock.offset(clock, Duration.ofDays(-days));
    }
}
