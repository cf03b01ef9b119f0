package org.nuanyi.station.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.StationProfile;

/** Says when and by whom a section was checked on the spot. */
record Checks(Rows rows) {

    /** Empty where a section has nothing that is checked. */
    Optional<String> of(StationProfile profile, Section section) {
        return switch (section) {
            case HOURS -> Optional.of(said(profile.hours().checked()));
            case PLACE -> Optional.of(said(profile.place().location().checked()));
            case FACILITIES -> Optional.of(said(oldest(profile)));
            case IDENTITY, ENTRY -> Optional.empty();
        };
    }

    /** Empty where one of them never was. */
    private static Optional<Check> oldest(StationProfile profile) {
        Collection<FacilityState> states = profile.facilities().values();
        return states.stream().allMatch(state -> state.checked().isPresent())
                ? states.stream()
                        .flatMap(state -> state.checked().stream())
                        .min(Comparator.comparing(Check::at))
                : Optional.empty();
    }

    private String said(Optional<Check> check) {
        Language language = rows.words().language();
        return check.map(
                        one ->
                                language.pick("%s核实，%s", "Checked by %s, %s")
                                        .formatted(by(one.by()), rows.words().onDay(one.at())))
                .orElse(language.pick("没有核实过", "Never checked"));
    }

    private String by(String checker) {
        return Named.find(Checker.class, checker)
                .map(one -> Choice.name(one, rows.words().language()))
                .orElseGet(() -> rows.unit(checker));
    }
}
