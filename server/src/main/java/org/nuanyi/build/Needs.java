package org.nuanyi.build;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.internal.Dossiers;
import org.nuanyi.build.internal.ProjectStore;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.HearResult;
import org.nuanyi.kernel.form.NewSubmission;
import org.nuanyi.kernel.form.Surveys;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;

/**
 * What outdoor workers say is needed at the place of a project: not named, and asked only while the
 * place is looked at and needs are heard. Thread-safe.
 */
@Singleton
public final class Needs {

    private static final Set<String> ASKING = Set.of("siting", "needs");

    private final Scopes scopes;
    private final Dossiers dossiers;
    private final Forms forms;
    private final Surveys surveys;

    public Needs(Scopes scopes, Flows flows, Forms forms, Surveys surveys) {
        this.scopes = scopes;
        this.dossiers = new Dossiers(flows, forms);
        this.forms = forms;
        this.surveys = surveys;
    }

    /**
     * A project whose workers are asked.
     *
     * @param form what they are asked
     */
    public record Asking(Project project, Definition form) {}

    /**
     * What is asked about a project, in the newest version; empty where there is none, or nobody is
     * asked now.
     */
    public Optional<Asking> find(ProjectCode code) {
        return scopes.in(Scope.PUBLIC, handle -> find(handle, code));
    }

    /**
     * The same in the version somebody began to answer, also where a newer one was published since.
     *
     * @throws org.nuanyi.kernel.NotFound if that version never was
     */
    public Optional<Asking> find(ProjectCode code, int version) {
        return scopes.in(
                Scope.PUBLIC,
                handle ->
                        find(handle, code)
                                .map(
                                        asking ->
                                                new Asking(
                                                        asking.project(),
                                                        forms.definition(
                                                                handle,
                                                                Dossiers.NEEDS_FORM,
                                                                version))));
    }

    /** What was answered about a project, counted for each version, the newest first. */
    public List<Surveys.Counted> counted(Scope scope, ProjectCode code) {
        return scopes.in(
                scope,
                handle -> surveys.counted(handle, Dossiers.NEEDS_FORM, Dossiers.subject(code)));
    }

    /** Whether workers are asked about a project while it is in that state. */
    public static boolean areAskedIn(String state) {
        return ASKING.contains(state);
    }

    /**
     * Takes somebody's answers.
     *
     * @param key the same again is taken once
     * @param version of the form that was answered
     * @return empty where nobody is asked about the project now
     * @throws org.nuanyi.kernel.Conflict if the form was withdrawn
     */
    public Optional<HearResult> hear(ProjectCode code, UUID key, int version, Answers answers) {
        return find(code).map(asking -> hear(asking.project(), key, version, answers));
    }

    private HearResult hear(Project project, UUID key, int version, Answers answers) {
        Scope scope = Scope.system("build-needs", Reach.of(project.unit()));
        NewSubmission wanted =
                new NewSubmission(
                        key,
                        Dossiers.NEEDS_FORM,
                        version,
                        Dossiers.subject(project.code()),
                        project.unit());
        return scopes.in(scope, handle -> surveys.hear(handle, scope, wanted, answers));
    }

    private Optional<Asking> find(Handle handle, ProjectCode code) {
        return new ProjectStore(handle)
                .find(code)
                .filter(_ -> areAskedIn(dossiers.matter(handle, code).state()))
                .flatMap(
                        project ->
                                forms.latest(handle, Dossiers.NEEDS_FORM)
                                        .map(form -> new Asking(project, form)));
    }
}
