package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.ProjectResult.Begun;
import org.nuanyi.build.ProjectResult.NotNow;
import org.nuanyi.build.ProjectResult.SamePerson;
import org.nuanyi.build.internal.BuildRules;
import org.nuanyi.build.internal.ChecklistStore;
import org.nuanyi.build.internal.Dossiers;
import org.nuanyi.build.internal.Judging;
import org.nuanyi.build.internal.ProjectActs;
import org.nuanyi.build.internal.ProjectStore;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.audit.Audit;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.NewSubmission;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * The checklists by which a project is accepted: forms whose ids begin with {@value #FORMS},
 * written and published as any other. Thread-safe.
 */
@Singleton
public final class Acceptance {

    /** How the id of every form begins by which stations are accepted. */
    public static final String FORMS = "acceptance-";

    private final Scopes scopes;
    private final Audit audit;
    private final Forms forms;
    private final FormDrafts published;
    private final Dossiers dossiers;

    public Acceptance(Scopes scopes, Flows flows, Forms forms, FormDrafts published) {
        this.scopes = scopes;
        this.audit = new Audit(scopes);
        this.forms = forms;
        this.published = published;
        this.dossiers = new Dossiers(flows, forms);
    }

    /**
     * A checklist about a project.
     *
     * @param form in the version it is filled in
     * @param failing ids of the questions whose answers speak against the station
     */
    public record Filled(Submission submission, Definition form, List<String> failing) {

        public Filled {
            failing = List.copyOf(failing);
        }
    }

    /**
     * What a project may be checked by.
     *
     * @param forms the newest version of each
     * @param usual id of the one that is usual for its kind; empty where none is
     */
    public record Offered(List<Definition> forms, String usual) {

        public Offered {
            forms = List.copyOf(forms);
        }
    }

    /** The checklists that a project may be checked by. */
    public Offered offered(Scope scope, Project project) {
        return scopes.in(
                scope,
                handle ->
                        new Offered(
                                Checklists.offered(handle, published),
                                new ChecklistStore(handle)
                                        .usual(project.outline().kind())
                                        .orElse("")));
    }

    /** All that were ever begun about a project, the last first. */
    public List<Filled> list(Scope scope, ProjectCode code) {
        return scopes.in(
                scope,
                handle ->
                        forms.list(handle, Dossiers.acceptance(code)).stream()
                                .map(one -> filled(handle, one))
                                .toList());
    }

    /**
     * Begins a checklist, by somebody who neither applied nor equipped; what he has begun and not
     * handed in since the project was submitted goes on.
     *
     * @param form id of a checklist
     * @throws BadInput if it is none that is published
     */
    public ProjectResult begin(Scope scope, ProjectCode code, String form) {
        return audit.in(
                scope,
                ProjectActs.of("check", code),
                handle -> {
                    Project project = new ProjectStore(handle).locked(code);
                    Matter matter = dossiers.matter(handle, code);
                    if (!matter.state().equals(BuildRules.ACCEPTANCE)) {
                        return new NotNow();
                    }
                    if (!BuildRules.isSecondPerson(project, scope.actor().id())) {
                        return new SamePerson();
                    }
                    return new Begun(
                            underWay(handle, scope, matter, form)
                                    .orElseGet(() -> begin(handle, scope, project, form))
                                    .id());
                });
    }

    private Optional<Submission> underWay(Handle handle, Scope scope, Matter matter, String form) {
        return forms.list(handle, Dossiers.acceptance(new ProjectCode(matter.subject()))).stream()
                .filter(one -> one.form().equals(form) && one.submitted().isEmpty())
                .filter(one -> one.begunBy().equals(scope.actor().id()))
                .filter(one -> !one.begunAt().isBefore(matter.since()))
                .findFirst();
    }

    private Submission begin(Handle handle, Scope scope, Project project, String form) {
        Definition newest =
                Optional.of(form)
                        .filter(id -> id.startsWith(FORMS))
                        .flatMap(id -> forms.latest(handle, id))
                        .orElseThrow(() -> new BadInput("form", "There is no such checklist."));
        Submission begun =
                forms.begin(
                        handle,
                        scope,
                        NewSubmission.of(
                                newest, Dossiers.acceptance(project.code()), project.unit()));
        Audit.done(
                handle,
                scope,
                project.unit(),
                ProjectActs.of("check", project.code())
                        .giving(Map.of("form", newest.id() + " " + newest.version())));
        return begun;
    }

    private Filled filled(Handle handle, Submission submission) {
        Definition form = forms.definition(handle, submission);
        return new Filled(submission, form, Judging.failing(form, submission.answers()));
    }
}
