package org.nuanyi.forms.web;

import java.util.List;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.desk.DeskFrame;

/** The list of forms. */
record FormsView(DeskFrame desk, List<Row> rows) {

    FormsView {
        rows = List.copyOf(rows);
    }

    /**
     * A form.
     *
     * @param version newest that was published; 0 for none
     * @param published when; empty where it never was
     * @param withdrawn whether it takes no new submissions
     * @param draft whether a next version is being written
     */
    record Row(
            String id,
            String title,
            int version,
            String published,
            boolean withdrawn,
            boolean anonymous,
            boolean draft) {

        public String path() {
            return FormPaths.of(id);
        }
    }
}
