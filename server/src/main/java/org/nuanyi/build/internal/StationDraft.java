package org.nuanyi.build.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.build.Dossier;
import org.nuanyi.build.Equipment;
import org.nuanyi.build.HouseRules;
import org.nuanyi.build.Outline;
import org.nuanyi.build.Project;
import org.nuanyi.build.Site;
import org.nuanyi.station.Check;
import org.nuanyi.station.Checker;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FacilityState;
import org.nuanyi.station.HoursText;
import org.nuanyi.station.Keeper;
import org.nuanyi.station.Location;
import org.nuanyi.station.NewStation;
import org.nuanyi.station.Origin;
import org.nuanyi.station.Place;
import org.nuanyi.station.Provenance;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationProfile;

/** What the register will say of a project that was accepted. Pure. */
public final class StationDraft {

    /** The source of what this feature registers; its ref is the project's code. */
    public static final String SOURCE = "build";

    private StationDraft() {}

    /**
     * The station: place, hours and equipment are as checked by the union that day.
     *
     * @param keeper with the private number, where one was given
     */
    public static NewStation of(Dossier dossier, Optional<Keeper> keeper, Instant acceptedAt) {
        Project project = dossier.project();
        Outline outline = project.outline();
        HouseRules rules = project.rules().orElseThrow();
        Check check = new Check(acceptedAt, Checker.UNION);
        StationProfile profile =
                new StationProfile(
                        outline.name(),
                        List.of(),
                        outline.kind(),
                        rules.serves(),
                        outline.host(),
                        rules.entry(),
                        "",
                        place(outline, project.site().orElseThrow(), check),
                        HoursText.read(rules.hours()).hours().with(check),
                        facilities(dossier.equipment(), check),
                        rules.deskPhone(),
                        project.unit());
        return new NewStation(
                profile,
                Standing.OPEN,
                new Origin(Provenance.ENTERED, SOURCE, project.code().value()),
                keeper);
    }

    private static Place place(Outline outline, Site site, Check check) {
        Location where =
                new Location(
                        site.given(),
                        site.source(),
                        Optional.of(check.at()),
                        Optional.of(check.by()),
                        Optional.of(check));
        return new Place(outline.address(), site.floor(), where, outline.area());
    }

    private static Map<Facility, FacilityState> facilities(List<Equipment> all, Check check) {
        Map<Facility, FacilityState> there = new EnumMap<>(Facility.class);
        all.stream()
                .filter(Equipment::there)
                .forEach(
                        one ->
                                there.put(
                                        one.facility(),
                                        new FacilityState(Condition.WORKS, Optional.of(check))));
        return there;
    }
}
