package org.nuanyi.voice.web;

import java.util.Optional;
import org.nuanyi.kernel.page.Frame;

/**
 * What became of a report.
 *
 * @param kind open, locked, broken or other
 * @param what was said, in a word
 * @param when it was said
 * @param state received, handled or closed
 * @param stateWords the same in words
 * @param words what the sender wrote, where it is released
 * @param heldBack whether there is something that is not released
 * @param photo address of the photo, where it is released
 * @param error which field cannot be taken; empty otherwise
 * @param due until when the union means to deal with it; empty where it has
 * @param late whether that has gone by
 * @param mayVerify whether it waits for the sender to say that it is solved
 * @param now address of the photo of how it looks now
 * @param mayAddPhoto whether the reader sent it and has not added one
 */
record ReportView(
        Frame frame,
        String number,
        String spaced,
        String kind,
        String what,
        String stationCode,
        String stationName,
        String when,
        String state,
        String stateWords,
        Optional<Answered> answer,
        String words,
        boolean heldBack,
        Optional<String> photo,
        boolean hasPhoto,
        boolean mayAddPhoto,
        String due,
        boolean late,
        boolean mayVerify,
        Optional<String> now,
        String error) {

    /** What the union says. */
    record Answered(String words, String when) {}
}
