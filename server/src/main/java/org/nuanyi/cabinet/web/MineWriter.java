package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyi.cabinet.Cabinet;
import org.nuanyi.cabinet.Cabinets;
import org.nuanyi.cabinet.MemberOpenings;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.Openings;
import org.nuanyi.cabinet.web.MineView.LeftLine;
import org.nuanyi.cabinet.web.MineView.LentLine;
import org.nuanyi.cabinet.web.MineView.PastLine;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.kernel.scope.Scope;

/** Writes what is a member's own. Thread-safe. */
@Singleton
final class MineWriter {

    private static final Scope LOOKER = Scope.reader("cabinet");
    private static final int MOST = 100;

    private final Openings openings;
    private final MemberOpenings own;
    private final Cabinets cabinets;
    private final ItemNames names;
    private final Clock clock;

    MineWriter(
            Openings openings,
            MemberOpenings own,
            Cabinets cabinets,
            ItemNames names,
            Clock clock) {
        this.openings = openings;
        this.own = own;
        this.cabinets = cabinets;
        this.names = names;
        this.clock = clock;
    }

    MineView write(String member, boolean forgot, Frame frame) {
        Language language = frame.language();
        ItemNames.Spoken spoken = names.in(language);
        TimeWords words = new TimeWords(language, LocalDateTime.now(clock));
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        Map<String, String> places =
                cabinets.list(LOOKER).stream()
                        .collect(Collectors.toMap(Cabinet::id, Cabinet::place));
        return new MineView(
                frame,
                forgot,
                own.borrowed(member).stream()
                        .map(
                                one ->
                                        new LentLine(
                                                spoken.item(one.item()),
                                                one.pieces(),
                                                spoken.piece(one.item())))
                        .toList(),
                own.left(member).entrySet().stream()
                        .map(
                                entry ->
                                        new LeftLine(
                                                entry.getKey().isEmpty()
                                                        ? ""
                                                        : spoken.item(entry.getKey()),
                                                entry.getValue()))
                        .toList(),
                past(member, spoken, words, places),
                words.date(month),
                words.date(month.plusMonths(1)));
    }

    private List<PastLine> past(
            String member, ItemNames.Spoken spoken, TimeWords words, Map<String, String> places) {
        return openings.history(member, MOST).stream()
                .map(card -> past(card, spoken, words, places.getOrDefault(card.cabinet(), "")))
                .toList();
    }

    private static PastLine past(
            OpeningCard card, ItemNames.Spoken spoken, TimeWords words, String place) {
        OpeningState state = card.opening().state();
        return new PastLine(
                card.id().toString(),
                words.onDay(card.allowedAt()),
                spoken.item(card.item()),
                spoken.piece(card.item()),
                card.opening().taken(),
                place,
                spoken.language().pick(state.chinese(), state.english()));
    }
}
