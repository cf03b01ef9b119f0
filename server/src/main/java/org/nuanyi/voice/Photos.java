package org.nuanyi.voice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.voice.internal.Ear;
import org.nuanyi.voice.internal.PhotoStore;
import org.nuanyi.voice.internal.ReportStore;
import org.nuanyi.voice.internal.Witnesses;

/** The photos people add to their reports. Thread-safe. */
@Singleton
public final class Photos {

    private static final Scope READER = Scope.reader("voice");

    private final Scopes scopes;
    private final Clock clock;
    private final Sealing sealing;
    private final PhotoRewrite rewrite = new PhotoRewrite();

    public Photos(Scopes scopes, Clock clock, Sealing sealing) {
        this.scopes = scopes;
        this.clock = clock;
        this.sealing = sealing;
    }

    /**
     * Adds a photo, written anew without anything that came with it. Nobody but the unit sees it
     * before the report is released.
     *
     * @throws NotFound if there is no such report
     * @throws BadInput if it is no photo, or too large
     */
    public PhotoResult add(ReportNumber number, byte[] photo, Teller teller) {
        if (!isSender(number, teller)) {
            return PhotoResult.NOT_THE_SENDER;
        }
        byte[] jpeg = rewrite.rewrite(photo).jpeg();
        Instant now = clock.instant();
        return scopes.in(
                        Ear.of(unit(number)),
                        handle -> new PhotoStore(handle).add(number, jpeg, now))
                ? PhotoResult.ADDED
                : PhotoResult.ALREADY_THERE;
    }

    private String unit(ReportNumber number) {
        return scopes.in(READER, handle -> new ReportStore(handle).findUnit(number)).orElseThrow();
    }

    /** Whether it was this one who sent the report, within the last day. */
    public boolean isSender(ReportNumber number, Teller teller) {
        return scopes.in(READER, handle -> isSender(handle, number, teller));
    }

    private boolean isSender(Handle handle, ReportNumber number, Teller teller) {
        ReportStore store = new ReportStore(handle);
        Report report = store.find(number).orElseThrow(() -> new NotFound("no report " + number));
        return new Witnesses(handle, sealing)
                .find(report.station(), teller, clock.instant())
                .equals(store.findWitness(number));
    }

    /** The photo as JPEG, where everybody may see it. */
    public Optional<byte[]> findReleased(ReportNumber number) {
        return scopes.in(READER, handle -> new PhotoStore(handle).findReleased(number));
    }
}
