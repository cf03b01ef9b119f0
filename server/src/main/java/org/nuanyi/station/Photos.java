package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.photo.Photo;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.internal.PhotoStore;
import org.nuanyi.station.internal.StationActs;
import org.nuanyi.station.internal.StationEvents;
import org.nuanyi.station.internal.StationStore;

/**
 * Photos that help to find a station. Of each kind one is current; those it replaced are kept.
 * Thread-safe.
 */
@Singleton
public final class Photos {

    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;
    private final PhotoRewrite rewrite = new PhotoRewrite();

    public Photos(Scopes scopes, Clock clock) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.clock = clock;
    }

    /**
     * Makes a photo the current one of its kind, written anew without anything that came with it.
     *
     * @param sent a JPEG or PNG file
     * @param by a role or a unit, never a person's name
     * @throws NotFound if there is no such station
     * @throws BadInput if it is no photo, or too large
     */
    public StationPhoto add(Scope scope, StationCode code, PhotoKind kind, byte[] sent, String by) {
        Photo photo = rewrite.rewrite(sent);
        Act act = StationActs.of("photo", code).giving(Map.of("kind", kind.id()));
        return audit.in(
                scope,
                act,
                handle -> {
                    StationStore stations = new StationStore(handle);
                    Station station =
                            stations.findForChange(code)
                                    .orElseThrow(() -> new NotFound("no station " + code));
                    Instant now = clock.instant();
                    StationPhoto added = new PhotoStore(handle).add(code, kind, photo, by, now);
                    stations.touch(code, now);
                    StationEvents.changed(handle, List.of(code));
                    Audit.done(handle, scope, station.profile().unit(), act);
                    return added;
                });
    }

    /** The current photo of that kind. */
    public Optional<StationPhoto> findCurrent(Scope scope, StationCode code, PhotoKind kind) {
        return scopes.in(scope, handle -> new PhotoStore(handle).findCurrent(code, kind));
    }

    /** The picture of a photo, as JPEG. */
    public byte[] jpeg(Scope scope, StationPhoto photo) {
        return scopes.in(scope, handle -> new PhotoStore(handle).jpeg(photo.id()));
    }
}
