package org.nuanyi.forms.web;

import java.util.List;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * One form: a version as it is asked, its history, and what is being written.
 *
 * @param title empty for a new one
 * @param form the version that is shown; its version is 0 where that is the draft
 * @param versions the newest first
 * @param json what is being written, or what is to be changed
 * @param typed whether that is what was sent and not taken
 * @param edits how often it was saved
 * @param next the version it would become
 * @param since the version what is shown is compared with; 0 for none
 * @param changes what is otherwise than in that
 * @param faults what keeps it from being published, or read
 */
record OneFormView(
        DeskFrame desk,
        String id,
        String title,
        List<FormView> form,
        List<Version> versions,
        String json,
        boolean typed,
        int edits,
        int next,
        int since,
        List<String> changes,
        List<String> faults) {

    OneFormView {
        form = List.copyOf(form);
        versions = List.copyOf(versions);
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }

    /** A published version. */
    record Version(int number, String published, String withdrawn) {}

    public String path() {
        return FormPaths.of(id);
    }

    public String edit() {
        return FormPaths.edit(id);
    }

    /** Whether it may be published as it is. */
    public boolean isReady() {
        return edits > 0 && faults.isEmpty();
    }

    /** Whether it takes submissions. */
    public boolean isUsed() {
        return !versions.isEmpty() && versions.getFirst().withdrawn().isEmpty();
    }
}
