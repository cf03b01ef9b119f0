package org.nuanyi.forms.web;

import java.util.List;
import java.util.UUID;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * Two sets of answers side by side.
 *
 * @param trunk the version of the newest
 * @param branch of the other
 * @param revision of that branch
 * @param overtaken whether somebody saved since it was shown, so that nothing was decided
 * @param decision a name for what is decided
 * @param newest when and by whom the newest were saved
 * @param aside the same of the other
 */
record ConflictView(
        DeskFrame desk,
        UUID id,
        String title,
        int trunk,
        UUID branch,
        long revision,
        boolean overtaken,
        UUID decision,
        Saved newest,
        Saved aside,
        List<Pair> pairs) {

    ConflictView {
        pairs = List.copyOf(pairs);
    }

    /** When answers were saved, and who did. */
    record Saved(String when, String who) {}

    /**
     * A field that differs.
     *
     * @param side whose is offered: newest, aside, or empty where both changed it
     */
    record Pair(
            String field,
            String label,
            boolean photos,
            List<String> newest,
            List<String> aside,
            String side) {

        Pair {
            newest = List.copyOf(newest);
            aside = List.copyOf(aside);
        }
    }

    public String path() {
        return FormPaths.fill(id);
    }
}
