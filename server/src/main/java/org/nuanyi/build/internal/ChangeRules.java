package org.nuanyi.build.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.build.Change;
import org.nuanyi.build.ChangeFacts;
import org.nuanyi.build.ChangeLack;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.station.Station;

/** What must hold before a change goes on: the guards of the machine {@code change}. Pure. */
public final class ChangeRules {

    /** Before it is submitted. */
    public static final String PREPARED = "prepared";

    /** Before it is carried out. */
    public static final String DECIDED = "decided";

    /** Every guard the machine's file may speak of. */
    public static final Set<String> GUARDS = Set.of(PREPARED, DECIDED);

    private ChangeRules() {}

    /**
     * What a change is judged by.
     *
     * @param successor the station to go to instead, where it names one that is there
     * @param running the last day of the agreement that holds, where there is one
     * @param signed the last day of the agreement kept with the change, where there is one
     */
    public record Case(
            Change change,
            Station station,
            Optional<Station> successor,
            Optional<LocalDate> running,
            Optional<LocalDate> signed) {}

    /**
     * What a guard lacks.
     *
     * @param person who wants to go on
     */
    public static List<ChangeLack> lacks(Case one, String guard, String person, LocalDate today) {
        List<ChangeLack> lacks = new ArrayList<>(unprepared(one));
        if (guard.equals(DECIDED)) {
            lacks.addAll(undecided(one.change(), person, today));
        }
        return List.copyOf(lacks);
    }

    private static List<ChangeLack> unprepared(Case one) {
        Lifecycle now = one.station().standing().lifecycle();
        List<ChangeLack> lacks = new ArrayList<>();
        if (one.change().facts() instanceof ChangeFacts.Reopening) {
            if (now != Lifecycle.SUSPENDED && now != Lifecycle.CLOSED) {
                lacks.add(ChangeLack.NOT_SHUT);
            }
        } else if (now == Lifecycle.CLOSED) {
            lacks.add(ChangeLack.CLOSED);
        }
        if (one.change().facts() instanceof ChangeFacts.Renewal && !isLonger(one)) {
            lacks.add(ChangeLack.AGREEMENT);
        }
        if (one.change().facts() instanceof ChangeFacts.Exit exit
                && exit.successor().isPresent()
                && one.successor().filter(ChangeRules::isOpen).isEmpty()) {
            lacks.add(ChangeLack.SUCCESSOR);
        }
        return lacks;
    }

    private static List<ChangeLack> undecided(Change change, String person, LocalDate today) {
        List<ChangeLack> lacks = new ArrayList<>();
        if (change.facts() instanceof ChangeFacts.Exit exit && exit.noticeOn().isAfter(today)) {
            lacks.add(ChangeLack.NOTICE);
        }
        if (change.facts() instanceof ChangeFacts.Reopening reopening
                && reopening.checkedOn().isAfter(today)) {
            lacks.add(ChangeLack.CHECK);
        }
        if (change.requestedBy().equals(person)) {
            lacks.add(ChangeLack.SECOND_PERSON);
        }
        return lacks;
    }

    private static boolean isLonger(Case one) {
        return one.signed()
                .filter(end -> one.running().filter(old -> !end.isAfter(old)).isEmpty())
                .isPresent();
    }

    private static boolean isOpen(Station station) {
        return station.standing().lifecycle() == Lifecycle.OPEN && station.isPublic();
    }
}
