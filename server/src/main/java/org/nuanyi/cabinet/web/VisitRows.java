package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.nuanyi.cabinet.Visit;
import org.nuanyi.cabinet.VisitPurpose;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.scope.Scope;

/** Writes visits as rows of a page. */
@Singleton
class VisitRows {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * A visit.
     *
     * @param standing how far its door has come
     * @param open whether something is still to be done
     */
    record VisitRow(
            String id,
            String at,
            String purpose,
            String door,
            String standing,
            String who,
            String note,
            boolean open) {}

    private final Names.Book names;
    private final Clock clock;

    VisitRows(Names.Book names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    List<VisitRow> write(Scope scope, List<Visit> visits, VisitWords words) {
        Names who = names.names(scope, words.language());
        return visits.stream().map(visit -> row(visit, who, words)).toList();
    }

    private VisitRow row(Visit visit, Names who, VisitWords words) {
        OpeningState state = visit.opening().state();
        boolean isRestock = visit.purpose() == VisitPurpose.RESTOCK;
        return new VisitRow(
                visit.id().toString(),
                MINUTE.format(visit.begunAt().atZone(clock.getZone())),
                words.of(visit.purpose()),
                words.door(visit.lane()),
                words.of(state),
                who.of(visit.account()),
                isRestock ? visit.explained() : visit.reason(),
                visit.finishedAt().isEmpty());
    }
}
