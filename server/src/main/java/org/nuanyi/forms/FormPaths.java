package org.nuanyi.forms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where forms are at the desk. */
public final class FormPaths {

    /** The list of forms. */
    public static final String FORMS = "/desk/forms";

    private FormPaths() {}

    /** Where a submission is filled in, or read once it is handed in. */
    public static String fill(UUID submission) {
        return FORMS + "/fill/" + submission;
    }

    /**
     * The same, with a way back once it is handed in.
     *
     * @param back path of a page of the desk
     */
    public static String fill(UUID submission, String back) {
        return fill(submission) + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The page of a form, for who writes forms. */
    public static String of(String form) {
        return FORMS + "/of/" + form;
    }

    /** Where a form is written. */
    public static String edit(String form) {
        return of(form) + "/edit";
    }

    /** Where two sets of answers are shown side by side. */
    public static String conflict(UUID submission, UUID branch) {
        return fill(submission) + "/conflict/" + branch;
    }

    /** Where a photo of a submission is. */
    public static String photo(String photo) {
        return FORMS + "/photo/" + photo;
    }
}
