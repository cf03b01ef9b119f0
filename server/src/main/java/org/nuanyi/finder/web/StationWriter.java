package org.nuanyi.finder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.core.Named;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.finder.FoundStation;
import org.nuanyi.finder.web.StationView.Picture;
import org.nuanyi.finder.web.StationView.Successor;
import org.nuanyi.finder.web.StationView.WalkChoice;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.PageAddress;
import org.nuanyi.kernel.page.StateLine;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.kernel.page.WalkLinks;
import org.nuanyi.kernel.page.Week;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationProfile;

/** Writes the page of one station. */
record StationWriter(
        Frame frame, TimeWords words, CheckWords checks, String userAgent, String city) {

    StationView write(
            FoundStation found,
            String unit,
            Optional<Successor> successor,
            List<PlaceLink> places,
            PageAddress site,
            String linkedData) {
        Station station = found.station();
        StationProfile profile = station.profile();
        GeoPoint entrance = profile.place().location().entrance();
        Week week = week(station);
        return new StationView(
                frame.showing(station.isDemo()),
                station.code().value(),
                profile.name(),
                StateLine.of(found.state(), found.openUntil(), found.opensAt(), words),
                new Reasons(words).of(station, found.state()),
                gone(station),
                oneOffs(station),
                successor,
                profile.place().address(),
                profile.place().hint(),
                checks.of(profile.place().location().checked()),
                entry(profile),
                name(profile.serves()),
                week.days(),
                profile.hours().text(),
                checks.of(profile.hours().checked()),
                week.calendarUnknown(),
                FacilityGroup.of(profile, new FacilityMarks(language(), Set.of()), checks),
                profile.deskPhone(),
                walk(new WalkLinks(profile.name(), entrance, city)),
                details(profile, unit),
                picture(station, PhotoKind.DOOR),
                picture(station, PhotoKind.SIGN),
                picture(station, PhotoKind.INSIDE),
                station.documents(),
                entrance.lon(),
                entrance.lat(),
                places,
                station.isPublic(),
                words.present(),
                site,
                handedOn(profile),
                linkedData);
    }

    private Week week(Station station) {
        return station.dated()
                .map(hours -> Week.of(hours, HolidayCalendar.CHINA, words))
                .orElse(Week.NONE);
    }

    /** Whoever comes to the old door reads where it went. */
    private String gone(Station station) {
        if (station.standing().lifecycle() == Lifecycle.CLOSED) {
            return language().pick("本站已撤站。", "This station was withdrawn for good.");
        }
        return station.standing()
                .moved()
                .filter(moved -> moved.on().isAfter(words.now().toLocalDate().minusYears(1)))
                .map(moved -> moved(moved, station.profile().place().address()))
                .orElse("");
    }

    private String moved(Standing.Move moved, String address) {
        return language()
                .pick("本站%s从“%s”迁到“%s”。", "Since %s it is no longer at “%s” but at “%s”.")
                .formatted(words.fullDate(moved.on()), moved.from(), address);
    }

    /** Those in force or ahead. */
    private List<String> oneOffs(Station station) {
        return station.oneOffs().stream()
                .filter(oneOff -> oneOff.until().isAfter(words.now()))
                .map(this::oneOff)
                .toList();
    }

    private String oneOff(OneOff oneOff) {
        return language()
                .pick("%s %s：%s", "%s %s: %s")
                .formatted(
                        words.span(oneOff.from(), oneOff.until()),
                        name(oneOff.kind()),
                        oneOff.reason());
    }

    private String entry(StationProfile profile) {
        String rule = name(profile.entry());
        return profile.entryNote().isBlank() ? rule : rule + " · " + profile.entryNote();
    }

    private List<WalkChoice> walk(WalkLinks links) {
        return links.on(userAgent).stream()
                .map(link -> new WalkChoice(link.provider().in(language()), link.href()))
                .toList();
    }

    /** Where it is and when it is open, for good: what is sent to friends is read another day. */
    private String handedOn(StationProfile profile) {
        return Stream.of(
                        profile.place().address(),
                        OrdinaryWeek.of(profile.hours(), words),
                        language().pick("免费，不消费也可以进", "free of charge, nothing to buy"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Optional<Picture> picture(Station station, PhotoKind kind) {
        return station.photo(kind)
                .map(
                        photo ->
                                new Picture(
                                        StationPhotos.address(station.code(), photo),
                                        photo.width(),
                                        photo.height(),
                                        photo.alt().isEmpty()
                                                ? shown(station, kind)
                                                : photo.alt()));
    }

    /** What a photo shows of which nobody said what is on it. */
    private String shown(Station station, PhotoKind kind) {
        String english = kind.english();
        return language()
                .pick(
                        station.profile().name() + "的" + kind.chinese(),
                        english.substring(0, 1).toUpperCase(Locale.ROOT)
                                + english.substring(1)
                                + " of "
                                + station.profile().name());
    }

    private List<String> details(StationProfile profile, String unit) {
        List<String> details = new ArrayList<>();
        details.add(name(profile.kind()));
        details.addAll(profile.tags());
        profile.host()
                .ifPresent(
                        host ->
                                details.add(
                                        language()
                                                .pick("%s提供场地", "Hosted by %s")
                                                .formatted(host.name())));
        if (!unit.isEmpty()) {
            details.add(language().pick("%s负责", "In the care of %s").formatted(unit));
        }
        return details;
    }

    private String name(Named named) {
        return language().pick(named.chinese(), named.english());
    }

    private Language language() {
        return words.language();
    }
}
