package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.nuanyi.build.Acceptance;
import org.nuanyi.build.Acceptance.Filled;
import org.nuanyi.build.Acceptance.Offered;
import org.nuanyi.build.Dossier;
import org.nuanyi.build.internal.BuildRules;
import org.nuanyi.build.web.AcceptanceView.Begun;
import org.nuanyi.core.form.Definition;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;

/** Puts the acceptance of a project into words. Thread-safe. */
@Singleton
final class AcceptanceWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Acceptance acceptance;
    private final Names.Book people;
    private final Clock clock;

    AcceptanceWriter(Acceptance acceptance, Names.Book people, Clock clock) {
        this.acceptance = acceptance;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param edits whether the reader may change what is the unit's
     */
    AcceptanceView write(Scope reader, Dossier dossier, boolean edits, Language language) {
        boolean now = dossier.matter().state().equals(BuildRules.ACCEPTANCE);
        boolean begins =
                now && edits && BuildRules.isSecondPerson(dossier.project(), reader.actor().id());
        List<Filled> all = acceptance.list(reader, dossier.project().code());
        Names names = people.names(reader, language);
        return new AcceptanceView(
                now,
                begins,
                begins
                        ? options(acceptance.offered(reader, dossier.project()), language)
                        : List.of(),
                all.stream()
                        .filter(one -> now && one.submission().submitted().isEmpty())
                        .map(one -> begun(one, dossier, names, language))
                        .toList(),
                all.stream()
                        .filter(one -> one.submission().submitted().isPresent())
                        .map(one -> filled(one, names, language))
                        .toList());
    }

    private static List<Option> options(Offered offered, Language language) {
        return offered.forms().stream()
                .map(
                        form ->
                                new Option(
                                        form.id(),
                                        FormView.text(form.title(), language),
                                        form.id().equals(offered.usual())))
                .toList();
    }

    private Begun begun(Filled one, Dossier dossier, Names names, Language language) {
        return new Begun(
                FormView.text(one.form().title(), language),
                one.form().version(),
                names.of(one.submission().begunBy()),
                moment(one.submission().begunAt()),
                FormPaths.fill(
                        one.submission().id(), BuildSection.PATH + "/" + dossier.project().code()));
    }

    private AcceptanceView.Filled filled(Filled one, Names names, Language language) {
        var handedIn = one.submission().submitted().orElseThrow();
        return new AcceptanceView.Filled(
                FormView.of(one.form(), one.submission().answers(), List.of(), language),
                names.of(handedIn.by()),
                moment(handedIn.at()),
                one.failing().stream().map(id -> label(one.form(), id, language)).toList());
    }

    private static String label(Definition form, String field, Language language) {
        return FormView.text(form.find(field).orElseThrow().label(), language);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
