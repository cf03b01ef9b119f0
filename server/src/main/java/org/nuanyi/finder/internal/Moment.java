package org.nuanyi.finder.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.index.Hits;
import org.nuanyi.core.index.NearestQuery;
import org.nuanyi.core.index.OpenSet;
import org.nuanyi.core.trust.StationState;
import org.nuanyi.core.trust.Status;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.NearestRequest;
import org.nuanyi.finder.Walk;

/** A snapshot at one minute: who is open, until when. Thread-safe; what it works out it keeps. */
public final class Moment {

    private static final long SECONDS = 60;

    private final Snapshot snapshot;
    private final long minute;
    private final ScheduleAnswers answers;
    private volatile @Nullable OpenSet open;

    private Moment(Snapshot snapshot, long minute, ScheduleAnswers answers) {
        this.snapshot = snapshot;
        this.minute = minute;
        this.answers = answers;
    }

    static Moment of(Snapshot snapshot, long minute, HolidayCalendar calendar) {
        var local = BeijingTime.at(Instant.ofEpochSecond(minute * SECONDS));
        var answers = new ScheduleAnswers(local, calendar, snapshot.schedules());
        return new Moment(snapshot, minute, answers);
    }

    static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    /** Another minute, or another snapshot: what holds there as well is taken along. */
    Moment at(long minute, Snapshot snapshot) {
        var local = BeijingTime.at(Instant.ofEpochSecond(minute * SECONDS));
        return new Moment(snapshot, minute, answers.at(local, snapshot.schedules()));
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Whole minutes since 1970. */
    public long minute() {
        return minute;
    }

    /** On the calendar of Beijing. */
    LocalDate date() {
        return BeijingTime.at(Instant.ofEpochSecond(minute * SECONDS)).toLocalDate();
    }

    /** Who is open. */
    OpenSet open() {
        OpenSet made = open;
        if (made == null) {
            made = snapshot.index().openAt(answers.open());
            open = made;
        }
        return made;
    }

    /**
     * The nearest stations, one that is to be verified as if it were {@link SureFirst#PENALTY}
     * farther away.
     */
    public Hits nearest(NearestRequest request) {
        return SureFirst.nearest(
                request.k(),
                snapshot.size(),
                k -> nearest(request, k),
                ordinal -> isDoubtful(snapshot.station(ordinal)));
    }

    private boolean isDoubtful(PublicStation station) {
        return station.hasDoubts() && state(station).status() == Status.DOUBTFUL;
    }

    private Hits nearest(NearestRequest request, int k) {
        GeoPoint from = request.from().to(Datum.WGS84);
        return snapshot.index()
                .nearest(
                        new NearestQuery(
                                from.lon(),
                                from.lat(),
                                request.radiusMetres(),
                                k,
                                Bits.wanted(request.wishes()) | Bits.IN_SERVICE,
                                Bits.audiences(request.serves()),
                                Bits.kinds(request.kinds()),
                                request.wishes().openOnly() ? open() : OpenSet.ANY));
    }

    ScheduleAnswer answer(PublicStation station) {
        return answers.of(station.schedule());
    }

    /** What a station's answer is made of; it changes when the answer may. */
    public String version(int ordinal) {
        return snapshot.station(ordinal).station().version() + "-" + minute;
    }

    Told told(PublicStation station) {
        return station.told(answer(station), minute);
    }

    StationState state(PublicStation station) {
        return told(station).state();
    }

    public FoundStation found(int ordinal, double metres) {
        PublicStation station = snapshot.station(ordinal);
        ScheduleAnswer answer = answer(station);
        return new FoundStation(
                station.station(),
                metres,
                Walk.minutes(metres),
                state(station),
                answer.openUntil(),
                answer.opensAt());
    }
}
