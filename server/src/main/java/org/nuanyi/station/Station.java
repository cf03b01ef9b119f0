package org.nuanyi.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.Lifecycle;

/**
 * One registered warm station.
 *
 * @param oneOffs closings and openings that are not cancelled, in order; also those gone by
 * @param photos the current ones, one of a kind at most, the door first
 * @param documents those that everybody may read
 * @param version counts the changes, from 1
 */
public record Station(
        StationCode code,
        StationProfile profile,
        Standing standing,
        List<OneOff> oneOffs,
        List<StationPhoto> photos,
        List<PublicDocument> documents,
        Origin origin,
        int version,
        Instant changedAt) {

    public Station {
        photos = List.copyOf(photos);
        documents = List.copyOf(documents);
    }

    /** The current photo of its door. */
    public Optional<StationPhoto> door() {
        return photo(PhotoKind.DOOR);
    }

    /** The current photo of that kind. */
    public Optional<StationPhoto> photo(PhotoKind kind) {
        return photos.stream().filter(photo -> photo.kind() == kind).findFirst();
    }

    /** Whether outsiders may know of it: it serves them, and it is open or will be again. */
    public boolean isPublic() {
        return profile.serves() != Serves.INTERNAL
                && (standing.lifecycle() == Lifecycle.OPEN
                        || standing.lifecycle() == Lifecycle.SUSPENDED);
    }

    /** Whether outsiders may look it up: a public one, or one that was and is closed for good. */
    public boolean isFindable() {
        return isPublic()
                || profile.serves() != Serves.INTERNAL && standing.lifecycle() == Lifecycle.CLOSED;
    }

    /** Hours that can be reckoned with, and the days that are not as usual. */
    public Optional<DatedHours> dated() {
        return profile.hours()
                .understood()
                .map(usual -> new DatedHours(Optional.of(usual), oneOffs));
    }

    /** Whether the record was made up for demonstration. */
    public boolean isDemo() {
        return origin.provenance() == Provenance.GENERATED;
    }
}
