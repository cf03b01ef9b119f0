package org.nuanyi.station.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.FormerPhoto;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationPhoto;

/** Writes the photos of a station. */
record PhotoViews(Station station, TimeWords times) {

    PhotosView write(List<FormerPhoto> former) {
        return new PhotosView(
                Arrays.stream(PhotoKind.values()).map(this::ofKind).toList(),
                former.stream().map(this::former).toList());
    }

    private PhotosView.OfKind ofKind(PhotoKind kind) {
        Optional<StationPhoto> photo = station.photo(kind);
        return new PhotosView.OfKind(
                kind.id(),
                Choice.name(kind, language()),
                photo.map(this::href).orElse(""),
                photo.map(StationPhoto::width).orElse(0),
                photo.map(StationPhoto::height).orElse(0),
                alt(photo.map(StationPhoto::alt).orElse(""), kind),
                photo.map(StationPhoto::alt).orElse(""));
    }

    private PhotosView.Former former(FormerPhoto former) {
        StationPhoto photo = former.photo();
        String by =
                Role.find(former.addedBy())
                        .map(role -> DeskFrames.name(role, language()))
                        .orElse(former.addedBy());
        return new PhotosView.Former(
                photo.id(),
                Choice.name(photo.kind(), language()),
                href(photo),
                alt(photo.alt(), photo.kind()),
                times.onDay(former.addedAt()) + " · " + by,
                times.onDay(former.replacedAt()));
    }

    private String href(StationPhoto photo) {
        return "%s/%s/photos/%d.jpg".formatted(StationsSection.PATH, station.code(), photo.id());
    }

    private String alt(String told, PhotoKind kind) {
        return told.isEmpty()
                ? language()
                        .pick("%s：%s", "%s: %s")
                        .formatted(station.profile().name(), Choice.name(kind, language()))
                : told;
    }

    private Language language() {
        return times.language();
    }
}
