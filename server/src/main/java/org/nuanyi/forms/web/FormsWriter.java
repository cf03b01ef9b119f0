package org.nuanyi.forms.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.form.DraftForm;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.form.PublishedForm;
import org.nuanyi.kernel.page.Language;

/** Writes the pages of forms. */
@Singleton
class FormsWriter {

    private final FormDrafts drafts;
    private final Moments moments;

    FormsWriter(FormDrafts drafts, Moments moments) {
        this.drafts = drafts;
        this.moments = moments;
    }

    FormsView list(Handle handle, DeskFrame desk) {
        Language language = desk.frame().language();
        Map<String, FormsView.Row> rows = new TreeMap<>();
        for (DraftForm draft : drafts.drafts(handle)) {
            Definition form = draft.definition();
            String title = FormView.text(form.title(), language);
            rows.put(
                    form.id(),
                    new FormsView.Row(form.id(), title, 0, "", false, form.anonymous(), true));
        }
        for (PublishedForm one : drafts.published(handle)) {
            Definition form = one.definition();
            rows.put(
                    form.id(),
                    new FormsView.Row(
                            form.id(),
                            FormView.text(form.title(), language),
                            form.version(),
                            moments.of(one.at()),
                            one.withdrawn().isPresent(),
                            form.anonymous(),
                            rows.containsKey(form.id())));
        }
        return new FormsView(desk, List.copyOf(rows.values()));
    }

    /**
     * One form.
     *
     * @param shown the version that is shown; the draft or else the newest, if it does not say
     */
    OneFormView one(Handle handle, DeskFrame desk, String id, Optional<Definition> shown) {
        Language language = desk.frame().language();
        List<PublishedForm> history = drafts.history(handle, id);
        Optional<DraftForm> draft = drafts.draft(handle, id);
        Optional<Definition> newest = history.stream().findFirst().map(PublishedForm::definition);
        Optional<Definition> written = draft.map(DraftForm::definition).or(() -> newest);
        List<String> flaws = new ArrayList<>();
        draft.ifPresent(
                one ->
                        Soundness.flaws(one.definition())
                                .forEach(
                                        flaw ->
                                                flaws.add(
                                                        FlawWords.of(
                                                                flaw,
                                                                one.definition(),
                                                                language))));
        Optional<Definition> compared = shown.or(() -> written);
        Optional<Definition> before = compared.flatMap(one -> before(one, history));
        return new OneFormView(
                desk,
                id,
                written.map(form -> FormView.text(form.title(), language)).orElse(id),
                compared.stream().map(form -> FormView.whole(form, language)).toList(),
                history.stream().map(this::version).toList(),
                written.map(FormJson::write).orElse(""),
                false,
                draft.map(DraftForm::edits).orElse(0),
                newest.map(Definition::version).orElse(0) + 1,
                before.map(Definition::version).orElse(0),
                before.map(old -> new ChangeWords(old, compared.orElseThrow(), language).lines())
                        .orElse(List.of()),
                flaws);
    }

    /** The version before it; before a draft, the newest. */
    private static Optional<Definition> before(Definition form, List<PublishedForm> history) {
        return history.stream()
                .map(PublishedForm::definition)
                .filter(one -> form.version() == Definition.DRAFT || one.version() < form.version())
                .findFirst();
    }

    private OneFormView.Version version(PublishedForm one) {
        return new OneFormView.Version(
                one.definition().version(),
                moments.of(one.at()),
                one.withdrawn().map(moments::of).orElse(""));
    }
}
