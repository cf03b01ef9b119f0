package org.nuanyi.forms.web;

import org.nuanyi.forms.FormPaths;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * A form that is tried.
 *
 * @param definition the form as JSON
 * @param words for what may be wrong, as JSON
 * @param checked whether it was looked at whether it could be handed in
 * @param faulty whether it could not
 */
record TrialView(
        DeskFrame desk,
        String id,
        FormView form,
        String definition,
        String words,
        boolean checked,
        boolean faulty) {

    public String path() {
        return FormPaths.of(id);
    }

    public boolean isPasses() {
        return checked && !faulty;
    }
}
