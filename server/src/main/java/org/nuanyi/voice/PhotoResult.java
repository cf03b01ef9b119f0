package org.nuanyi.voice;

/** What came of the wish to add a photo to a report. */
public enum PhotoResult {
    ADDED,
    /** Only who sent the report may, and for a day. */
    NOT_THE_SENDER,
    /** A report has one photo. */
    ALREADY_THERE
}
