package org.nuanyi.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    private static final int LONGEST_ALT = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

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
        return add(scope, code, kind, sent, "", by);
    }

    /**
     * The same, with what is on it.
     *
     * @param alt of 200 characters at most; may be empty
     */
    public StationPhoto add(
            Scope scope, StationCode code, PhotoKind kind, byte[] sent, String alt, String by) {
        String told = told(alt);
        Photo photo = rewrite.rewrite(sent);
        return change(
                scope,
                code,
                act("photo", code, kind),
                store -> store.add(code, kind, photo, told, by, clock.instant()));
    }

    /**
     * Says what is on the current photo of that kind.
     *
     * @throws NotFound if there is none
     * @throws BadInput if that takes more than 200 characters
     */
    public void describe(Scope scope, StationCode code, PhotoKind kind, String alt) {
        String told = told(alt);
        change(
                scope,
                code,
                act("photo-describe", code, kind),
                store -> require(store.describe(code, kind, told)));
    }

    /**
     * Takes the current photo of that kind away; it is kept among the former ones.
     *
     * @throws NotFound if there is none
     */
    public void remove(Scope scope, StationCode code, PhotoKind kind) {
        change(
                scope,
                code,
                act("photo-remove", code, kind),
                store -> require(store.replace(code, kind, clock.instant())));
    }

    /**
     * Makes a former photo the current one of its kind again.
     *
     * @throws NotFound if it is no former photo of the station
     */
    public void restore(Scope scope, StationCode code, long id, String by) {
        Act act = StationActs.of("photo-restore", code).giving(Map.of("photo", Long.toString(id)));
        change(
                scope,
                code,
                act,
                store -> {
                    PhotoKind kind =
                            store.findKindOfFormer(code, id).orElseThrow(Photos::noSuchPhoto);
                    store.replace(code, kind, clock.instant());
                    store.addAgain(id, by, clock.instant());
                    return true;
                });
    }

    private <T> T change(Scope scope, StationCode code, Act act, Function<PhotoStore, T> change) {
        return audit.in(
                scope,
                act,
                handle -> {
                    StationStore stations = new StationStore(handle);
                    Station station =
                            stations.findForChange(code)
                                    .orElseThrow(() -> new NotFound("no station " + code));
                    T changed = change.apply(new PhotoStore(handle));
                    stations.touch(code, clock.instant());
                    StationEvents.changed(handle, List.of(code));
                    Audit.done(handle, scope, station.profile().unit(), act);
                    return changed;
                });
    }

    private static Act act(String verb, StationCode code, PhotoKind kind) {
        return StationActs.of(verb, code).giving(Map.of("kind", kind.id()));
    }

    private static boolean require(boolean there) {
        if (!there) {
            throw noSuchPhoto();
        }
        return true;
    }

    private static NotFound noSuchPhoto() {
        return new NotFound("the station has no such photo");
    }

    /** In one line, as a reader aloud takes it. */
    private static String told(String alt) {
        String line = alt.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) > LONGEST_ALT || CONTROL.matcher(line).find()) {
            throw new BadInput("alt", "alt takes up to 200 characters.");
        }
        return line;
    }

    /** The photos that are current no longer, the one that was replaced last first. */
    public List<FormerPhoto> listFormer(Scope scope, StationCode code) {
        return scopes.in(scope, handle -> new PhotoStore(handle).listFormer(code));
    }

    /** The picture of a photo of that station, current or former, as JPEG. */
    public Optional<byte[]> findJpeg(Scope scope, StationCode code, long id) {
        return scopes.in(scope, handle -> new PhotoStore(handle).findJpeg(code, id));
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
