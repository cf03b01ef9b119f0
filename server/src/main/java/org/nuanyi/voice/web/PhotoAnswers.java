package org.nuanyi.voice.web;

import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.voice.PhotoResult;

/** What is said to who adds a photo. */
final class PhotoAnswers {

    private PhotoAnswers() {}

    /**
     * Goes on only if the photo was added.
     *
     * @throws Forbidden if it is somebody else's report, or of another day
     * @throws Conflict if there is a photo
     */
    static void require(PhotoResult result) {
        switch (result) {
            case ADDED -> {}
            case NOT_THE_SENDER ->
                    throw new Forbidden(
                            "Only who sent the report may add a photo, within a day and from the"
                                    + " same device.");
            case ALREADY_THERE -> throw new Conflict("photo", "The report has a photo already.");
        }
    }
}
