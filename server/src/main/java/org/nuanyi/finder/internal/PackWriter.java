package org.nuanyi.finder.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.By;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.core.trust.LockedReports;
import org.nuanyi.core.trust.Proof;
import org.nuanyi.core.trust.Signs;
import org.nuanyi.station.Check;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Serves;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.StationProfile;

/** Writes what a pack says of its stations. Described in META-INF/openapi.yaml. */
final class PackWriter {

    private static final double MILLION = 1e6;
    private static final long SECONDS_OF_A_MINUTE = 60;

    private final Timetables timetables;
    private final Columns columns;

    private PackWriter(Timetables timetables, List<PublicStation> stations) {
        this.timetables = timetables;
        this.columns = new Columns(stations);
    }

    /** The members of the pack's object from the first comma on. */
    static byte[] members(Timetables timetables, List<PublicStation> stations) {
        PackWriter writer = new PackWriter(timetables, stations);
        writer.words();
        writer.places();
        writer.hours();
        writer.offers();
        writer.signs();
        writer.suspensions();
        return writer.columns.toBytes();
    }

    private void words() {
        columns.names("facilities", Arrays.asList(Facility.values()));
        columns.names("entries", Arrays.asList(Entry.values()));
        columns.names("audiences", Arrays.asList(Serves.values()));
        columns.names("kinds", Arrays.asList(StationKind.values()));
        columns.names("witnesses", Arrays.asList(By.values()));
    }

    private void places() {
        columns.differences("code", PublicStation::number);
        columns.differences("lon", s -> Math.round(s.entrance().lon() * MILLION));
        columns.differences("lat", s -> Math.round(s.entrance().lat() * MILLION));
        columns.strings("name", s -> profile(s).name());
        columns.strings("address", s -> profile(s).place().address());
        columns.strings("hint", s -> profile(s).place().hint());
        columns.strings("unit", s -> profile(s).unit());
    }

    private void hours() {
        HoursTable table = new HoursTable(timetables);
        columns.numbers("schedule", s -> table.number(s.schedule()));
        columns.strings(
                "hours_text",
                s -> table.mayBeUnknown(s.schedule()) ? profile(s).hours().text() : "");
        columns.member("hours", table::write);
        columns.json("closings", this::closings);
    }

    /** When and why it is shut for once; the hours have that in them, but not the reason. */
    private void closings(PublicStation station, JsonBuffer json) {
        String comma = "";
        for (OneOff oneOff : station.schedule().hours().oneOffs()) {
            if (oneOff.kind() == OneOff.Kind.CLOSED) {
                json.raw(comma).raw("[").number(minute(BeijingTime.instant(oneOff.from())));
                json.raw(",").number(minute(BeijingTime.instant(oneOff.until())));
                json.raw(",").string(oneOff.reason()).raw("]");
                comma = ",";
            }
        }
    }

    private void offers() {
        columns.numbers("works", PublicStation::facilities);
        columns.numbers("broken", s -> Bits.broken(s.station()));
        columns.numbers("always", s -> profile(s).hours().neverShuts() ? 1 : 0);
        columns.numbers("entry", s -> profile(s).entry().ordinal());
        columns.numbers("serves", s -> profile(s).serves().ordinal());
        columns.numbers("kind", s -> profile(s).kind().ordinal());
        columns.strings("phone", s -> profile(s).deskPhone().orElse(""));
        columns.numbers("demo", s -> s.station().isDemo() ? 1 : 0);
    }

    private void signs() {
        instants("verified_at", s -> profile(s).place().location().checked().map(Check::at));
        instants("proof_at", s -> signs(s).proof().map(Proof::at));
        columns.numbers("proof_by", s -> signs(s).proof().map(p -> p.by().ordinal()).orElse(0));
        instants("locked_first", s -> signs(s).locked().map(LockedReports::first));
        instants("locked_latest", s -> signs(s).locked().map(LockedReports::latest));
        columns.numbers("locked_by", s -> signs(s).locked().map(LockedReports::people).orElse(0));
        instants("shut_at", s -> signs(s).shutAt());
    }

    private void suspensions() {
        columns.numbers("suspended", s -> suspended(s).isPresent() ? 1 : 0);
        columns.strings("reason", s -> suspended(s).map(Standing::reason).orElse(""));
        columns.strings(
                "successor",
                s -> suspended(s).flatMap(Standing::successor).map(StationCode::value).orElse(""));
    }

    private void instants(String name, Function<PublicStation, Optional<Instant>> value) {
        columns.maybe(
                name,
                s ->
                        value.apply(s)
                                .map(at -> OptionalLong.of(minute(at)))
                                .orElse(OptionalLong.empty()));
    }

    /** In whole minutes from the first midnight of the hours on: a state is no finer. */
    private long minute(Instant at) {
        LocalDateTime first = timetables.period().monday().atStartOfDay();
        long seconds = at.getEpochSecond() - BeijingTime.instant(first).getEpochSecond();
        return Math.floorDiv(seconds, SECONDS_OF_A_MINUTE);
    }

    private static StationProfile profile(PublicStation station) {
        return station.station().profile();
    }

    private static Signs signs(PublicStation station) {
        return station.station().standing().signs();
    }

    private static Optional<Standing> suspended(PublicStation station) {
        return Optional.of(station.station().standing())
                .filter(standing -> standing.lifecycle() == Lifecycle.SUSPENDED);
    }
}
