package org.nuanyi.forms.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Difference;
import org.nuanyi.core.form.Fault;
import org.nuanyi.core.form.Kind;
import org.nuanyi.forms.FaultWords;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.OpenConflict;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Writes the pages of submissions. */
@Singleton
class FillWriter {

    private final Forms forms;
    private final Moments moments;
    private final Names.Book names;

    FillWriter(Forms forms, Moments moments, Names.Book names) {
        this.forms = forms;
        this.moments = moments;
        this.names = names;
    }

    FillView page(
            Handle handle,
            DeskFrame desk,
            UUID account,
            Submission submission,
            List<Fault> faults,
            String back,
            FillView.Notice notice) {
        Language language = desk.frame().language();
        Definition definition = forms.definition(handle, submission);
        return new FillView(
                desk,
                submission.id(),
                FormView.of(definition, submission.answers(), faults, language),
                phone(account, definition, language),
                submission.trunk(),
                UUID.randomUUID(),
                submission.submitted().map(one -> moments.of(one.at())).orElse(""),
                back,
                notice,
                forms.conflicts(handle, submission.id()).stream()
                        .map(OpenConflict::branch)
                        .toList());
    }

    private static FillView.Phone phone(UUID account, Definition form, Language language) {
        return new FillView.Phone(account, FormJson.write(form), FaultWords.json(language));
    }

    ConflictView conflict(
            Handle handle,
            DeskFrame desk,
            Scope scope,
            Submission submission,
            OpenConflict conflict,
            boolean overtaken) {
        Language language = desk.frame().language();
        Names who = names.names(scope, language);
        Definition definition = forms.definition(handle, submission);
        return new ConflictView(
                desk,
                submission.id(),
                FormView.text(definition.title(), language),
                submission.trunk(),
                conflict.branch(),
                conflict.revision(),
                overtaken,
                UUID.randomUUID(),
                saved(conflict.newestAt(), who.of(conflict.newestBy())),
                saved(conflict.savedAt(), who.of(conflict.savedBy())),
                Difference.between(definition, conflict.base(), conflict.newest(), conflict.aside())
                        .stream()
                        .map(one -> pair(one, language))
                        .toList());
    }

    private ConflictView.Saved saved(Instant at, String who) {
        return new ConflictView.Saved(moments.of(at), who);
    }

    private static ConflictView.Pair pair(Difference one, Language language) {
        Kind kind = one.field().kind();
        String side =
                one.onlyChange()
                        .map(
                                changed ->
                                        switch (changed) {
                                            case MINE -> "newest";
                                            case THEIRS -> "aside";
                                        })
                        .orElse("");
        return new ConflictView.Pair(
                one.field().id(),
                FormView.text(one.field().label(), language),
                kind instanceof Kind.Photos,
                FormView.shown(kind, one.mine(), language),
                FormView.shown(kind, one.theirs(), language),
                side);
    }
}
