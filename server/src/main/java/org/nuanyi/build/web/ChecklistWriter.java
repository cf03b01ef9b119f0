package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyi.build.Checklists;
import org.nuanyi.build.Checklists.Chosen;
import org.nuanyi.build.web.ChecklistsView.Choice;
import org.nuanyi.build.web.ChecklistsView.Row;
import org.nuanyi.core.form.Definition;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.StationKind;

/** Puts the choices of checklists into words. Thread-safe. */
@Singleton
final class ChecklistWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Checklists checklists;
    private final Names.Book people;
    private final Clock clock;

    ChecklistWriter(Checklists checklists, Names.Book people, Clock clock) {
        this.checklists = checklists;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param may whether the reader writes forms, and so chooses and reads them
     */
    ChecklistsView write(Scope reader, DeskFrame desk, boolean may, boolean overtaken) {
        List<Chosen> all = checklists.history(reader);
        Page page =
                new Page(
                        checklists.offered(reader).stream()
                                .collect(Collectors.toMap(Definition::id, Function.identity())),
                        people.names(reader, desk.frame().language()),
                        desk.frame().language(),
                        may);
        return new ChecklistsView(
                desk,
                Stream.of(StationKind.values())
                        .map(
                                kind ->
                                        row(
                                                kind,
                                                all.stream()
                                                        .filter(one -> one.kind() == kind)
                                                        .toList(),
                                                page))
                        .toList(),
                may,
                overtaken);
    }

    /** What all rows need. */
    private record Page(
            Map<String, Definition> offered, Names names, Language language, boolean may) {

        String title(Definition form) {
            return FormView.text(form.title(), language);
        }
    }

    private Row row(StationKind kind, List<Chosen> choices, Page page) {
        Optional<Chosen> now = choices.stream().findFirst();
        return new Row(
                kind.id(),
                page.language().pick(kind.chinese(), kind.english()),
                now.map(Chosen::edition).orElse(0),
                choices.stream().map(one -> choice(one, page)).toList(),
                page.offered().values().stream()
                        .map(
                                form ->
                                        new Option(
                                                form.id(),
                                                page.title(form),
                                                now.filter(one -> one.form().equals(form.id()))
                                                        .isPresent()))
                        .sorted(Comparator.comparing(Option::id))
                        .toList());
    }

    private Choice choice(Chosen one, Page page) {
        Optional<Definition> form = Optional.ofNullable(page.offered().get(one.form()));
        return new Choice(
                form.map(page::title).orElse(one.form()),
                page.may() ? FormPaths.of(one.form()) : "",
                form.isEmpty(),
                one.by().map(by -> page.names().of(by.actor())).orElse(""),
                one.by().map(by -> DAY.format(by.at().atZone(clock.getZone()))).orElse(""));
    }
}
