package org.nuanyi.app;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.Comer;
import org.nuanyi.build.NewProject;
import org.nuanyi.build.Preparing;
import org.nuanyi.build.Preparing.Seen;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.build.SomeProjects;
import org.nuanyi.build.Suggestion;
import org.nuanyi.build.Suggestions;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.scope.Scopes;

/** Makes projects of units, in the running server. Thread-safe. */
@Singleton
class ProjectRows {

    private final Projects projects;
    private final Preparing preparing;
    private final Suggestions suggestions;
    private final SomeProjects some;
    private final AtomicInteger cells = new AtomicInteger();

    ProjectRows(
            Projects projects,
            Preparing preparing,
            Suggestions suggestions,
            Scopes scopes,
            Clock clock,
            Sealing sealing) {
        this.some = new SomeProjects(scopes, clock, sealing, List.of());
        this.projects = projects;
        this.preparing = preparing;
        this.suggestions = suggestions;
    }

    /** A host's wish that says the unit's secret. */
    ProjectCode add(String unit, UnitMarks marks) {
        return projects.apply(
                EVERYTHING,
                new NewProject(
                        unit,
                        Applicant.HOST,
                        SomeProjects.outline(marks.secret()),
                        Optional.of(
                                new NewProject.Contact(
                                        marks.secret(),
                                        marks.mobile(),
                                        UUID.randomUUID().toString()))));
    }

    /** One that waits for a checklist. */
    ProjectCode judged(String unit, UnitMarks marks) {
        return some.submitted(unit, marks.secret());
    }

    /** A cell where somebody wishes for a station, at an address that says the unit's secret. */
    String suggested(String unit, UnitMarks marks) {
        int number = cells.incrementAndGet();
        String cell = "%d.%03d,40.000".formatted(100 + number / 1_000, number % 1_000);
        suggestions.hear(
                UUID.randomUUID(),
                new Suggestion(
                        unit,
                        Optional.of(cell),
                        marks.secret(),
                        Set.of(Comer.RIDER),
                        marks.secret()));
        return cell;
    }

    /** A photo of its place. */
    String photo(String project, UnitMarks marks) {
        ProjectCode code = new ProjectCode(project);
        int seen = projects.dossier(EVERYTHING, code).project().version();
        preparing.photo(EVERYTHING, new Seen(code, seen), "place", marks.picture(false));
        return preparing.listPhotos(EVERYTHING, code).getFirst().id().toString();
    }
}
