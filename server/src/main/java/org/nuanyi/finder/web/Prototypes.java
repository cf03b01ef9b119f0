package org.nuanyi.finder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyi.finder.web.Results.Kind;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.station.Entry;

/**
 * The lists and cards of the page with nothing in them, for a phone that finds by itself to fill
 * in: there is one markup, whoever finds.
 *
 * @param names of facilities and ways in, facilities in the order in which they are shown
 */
record Prototypes(List<Results> lists, StationCard card, List<Name> names) {

    /** A name and the id it goes by. */
    record Name(String id, String name) {}

    static Prototypes in(Language language) {
        return new Prototypes(
                Stream.of(Kind.NEAR, Kind.FAR, Kind.FILTERED_OUT, Kind.EMPTY)
                        .map(kind -> emptyList(kind, language))
                        .toList(),
                emptyCard(),
                allNames(language));
    }

    private static Results emptyList(Kind kind, Language language) {
        return new Results(
                kind,
                ResultLists.nearYou(language),
                "",
                false,
                false,
                List.of(),
                "/?" + Filters.NONE.query(),
                Optional.empty(),
                Optional.empty());
    }

    /** With one of everything that a card may have. */
    private static StationCard emptyCard() {
        return new StationCard(
                "",
                "",
                new StateLine("doubtful", "", ""),
                0,
                0,
                "",
                Optional.of(0),
                "0",
                List.of(new FacilityMark("", "", true), new FacilityMark("", "", false)),
                1,
                List.of(""),
                true,
                Optional.of(""),
                "",
                true);
    }

    private static List<Name> allNames(Language language) {
        List<Name> names = new ArrayList<>();
        new FacilityMarks(language, Set.of())
                .catalogue()
                .forEach(mark -> names.add(new Name(mark.id(), mark.name())));
        for (Entry entry : Entry.values()) {
            names.add(new Name(entry.id(), language.pick(entry.chinese(), entry.english())));
        }
        return names;
    }
}
