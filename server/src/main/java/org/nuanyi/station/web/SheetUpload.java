package org.nuanyi.station.web;

import jakarta.inject.Singleton;
import org.nuanyi.kernel.web.LargeUpload;

/** A sheet of all stations is larger than a photo. */
@Singleton
public class SheetUpload implements LargeUpload {

    @Override
    public String path() {
        return SheetPages.PATH;
    }
}
