package org.nuanyi.forms.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.form.DraftForm;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.PublishedForm;

/**
 * What is being written of a form: its draft, or the newest version where nothing is changed yet.
 *
 * @param edits how often the draft was saved
 * @param versions those that were published, the newest first
 */
record Written(Definition form, int edits, List<Definition> versions) {

    Written {
        versions = List.copyOf(versions);
    }

    /**
     * The form as it is now.
     *
     * @throws NotFound if there is none
     */
    static Written of(FormDrafts drafts, Handle handle, String form) {
        List<Definition> versions =
                drafts.history(handle, form).stream().map(PublishedForm::definition).toList();
        Optional<DraftForm> draft = drafts.draft(handle, form);
        Definition now =
                draft.map(DraftForm::definition)
                        .or(() -> versions.stream().findFirst())
                        .orElseThrow(() -> new NotFound("There is no form " + form + "."));
        return new Written(now, draft.map(DraftForm::edits).orElse(0), versions);
    }

    /** What a page shows of it, so that nothing is changed that was not seen. */
    String seen() {
        int newest = versions.stream().findFirst().map(Definition::version).orElse(0);
        return newest + "." + edits;
    }

    /** Whether the page that was sent showed this, and nobody saved or published since. */
    boolean wasSeen(MultivaluedMap<String, String> sent) {
        return Pages.text(sent, "seen").equals(seen());
    }

    /** Ids of all fields it ever had: a new one is none of them. */
    Set<String> fieldIds() {
        return versions.stream()
                .flatMap(one -> one.fields().stream())
                .map(Field::id)
                .collect(Collectors.toSet());
    }

    /** Ids of all choices a field ever had. */
    Set<String> choiceIds(String field) {
        return versions.stream()
                .flatMap(one -> one.find(field).stream())
                .flatMap(one -> one.kind().values().stream())
                .collect(Collectors.toSet());
    }
}
