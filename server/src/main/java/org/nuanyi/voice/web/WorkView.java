package org.nuanyi.voice.web;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.voice.StepKind;
import org.nuanyi.voice.web.WorkListView.WorkLine;

/**
 * One report as its unit works on it.
 *
 * @param line what the list says of it
 * @param words the sender's own; empty where there are none
 * @param track how far it has come
 * @param history what was said and done, as in a conversation
 * @param may the steps the reader may take now
 * @param people whom it may be given to
 * @param parts what other features put into the page
 * @param contact how to reach the sender, where the reader asked
 * @param error why a step was refused; empty otherwise
 */
record WorkView(
        DeskFrame desk,
        WorkLine line,
        String stationCode,
        String occupation,
        String words,
        boolean released,
        boolean hasPhoto,
        boolean hasContact,
        List<Station> track,
        List<Entry> history,
        Set<StepKind> may,
        boolean handles,
        boolean ownWork,
        boolean needsPhoto,
        List<Option> people,
        RawString parts,
        Optional<String> contact,
        String error) {

    /**
     * A place on the way.
     *
     * @param state done, now or ahead
     */
    record Station(String name, String state) {}

    /**
     * Something said or done.
     *
     * @param who in words
     * @param side sender, unit or clock
     * @param photo address of a photo; empty where there is none
     */
    record Entry(String who, String side, String what, String words, String when, String photo) {}

    /** Whether the reader may take a step of that name. */
    public boolean can(String step) {
        return may.stream().anyMatch(kind -> kind.id().equals(step));
    }

    WorkView withContact(String words) {
        return with(Optional.of(words), error);
    }

    WorkView withError(String sentence) {
        return with(contact, sentence);
    }

    private WorkView with(Optional<String> reach, String sentence) {
        return new WorkView(
                desk,
                line,
                stationCode,
                occupation,
                words,
                released,
                hasPhoto,
                hasContact,
                track,
                history,
                may,
                handles,
                ownWork,
                needsPhoto,
                people,
                parts,
                reach,
                sentence);
    }
}
