package org.nuanyi.forms.web;

import java.util.List;
import java.util.UUID;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * The page of a submission.
 *
 * @param phone what the phone needs to know of it
 * @param trunk the version of the answers that is shown
 * @param branch a name for what is changed from here on
 * @param submitted when it was handed in; empty while it is not
 * @param back where to go on to; empty for nowhere
 * @param notice what is said above it
 * @param conflicts ids of the branches that lie aside
 */
record FillView(
        DeskFrame desk,
        UUID id,
        FormView form,
        Phone phone,
        int trunk,
        UUID branch,
        String submitted,
        String back,
        Notice notice,
        List<UUID> conflicts) {

    /**
     * What the phone needs, to go on without a network.
     *
     * @param account whose the page is
     * @param definition the form as JSON
     * @param words for what may be wrong, as JSON
     */
    record Phone(UUID account, String definition, String words) {}

    /** What just happened. */
    enum Notice {
        NONE,
        SAVED,
        FAULTY,
        UNSEEN,
        TOO_LATE
    }

    FillView {
        conflicts = List.copyOf(conflicts);
    }

    public String path() {
        return FormPaths.fill(id);
    }

    /** Whether it may still be changed. */
    public boolean isFillable() {
        return submitted.isEmpty();
    }

    public boolean isSaved() {
        return notice == Notice.SAVED;
    }

    public boolean isFaulty() {
        return notice == Notice.FAULTY;
    }

    /** Whether it was not handed in, because somebody saved what was not seen. */
    public boolean isUnseen() {
        return notice == Notice.UNSEEN;
    }

    public boolean isTooLate() {
        return notice == Notice.TOO_LATE;
    }
}
