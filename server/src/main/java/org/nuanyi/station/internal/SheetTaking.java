package org.nuanyi.station.internal;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.kernel.sheet.SheetReader;

/** Takes in a sheet that came back, in the transaction of the handle. */
public final class SheetTaking {

    private SheetTaking() {}

    /** What is known of it besides its rows. */
    public record Upload(UUID id, String actor, String file, Instant at, Instant until) {}

    /**
     * Keeps what it wants.
     *
     * @throws SheetUnusable if nothing can be made of it
     */
    public static void take(Handle handle, Upload upload, SheetReader sheet, SheetWords words) {
        SheetHeading heading = SheetHeading.read(sheet);
        new SheetStore(handle).add(upload, heading);
        new SheetIntake(handle, upload.id(), words).take(sheet, heading);
    }
}
