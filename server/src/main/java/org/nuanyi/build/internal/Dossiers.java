package org.nuanyi.build.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nuanyi.build.Checked;
import org.nuanyi.build.Dossier;
import org.nuanyi.build.Project;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.form.Surveys;

/** Gathers what is known of a project, in the transaction of a handle. */
public final class Dossiers {

    /** The form by which workers say what is needed. */
    public static final String NEEDS_FORM = "needs";

    private final Flows flows;
    private final Forms forms;

    public Dossiers(Flows flows, Forms forms) {
        this.flows = flows;
        this.forms = forms;
    }

    /**
     * All of it.
     *
     * @throws NotFound if there is no such project that the scope of the transaction may see
     */
    public Dossier dossier(Handle handle, ProjectCode code) {
        return of(handle, new ProjectStore(handle).find(code).orElseThrow(() -> unknown(code)));
    }

    /** All of a project that was read. */
    public Dossier of(Handle handle, Project project) {
        ProjectCode code = project.code();
        return new Dossier(
                project,
                matter(handle, code),
                new EquipmentStore(handle).list(code, project.outline().kind()),
                new PlacePhotoStore(handle).count(code),
                Surveys.count(handle, NEEDS_FORM, subject(code)),
                checked(handle, code));
    }

    /** What forms about the project call it. */
    public static String subject(ProjectCode code) {
        return "build/" + code;
    }

    /** What checklists of its acceptance call it. */
    public static String acceptance(ProjectCode code) {
        return subject(code) + "/acceptance";
    }

    private Optional<Checked> checked(Handle handle, ProjectCode code) {
        return forms.list(handle, acceptance(code)).stream()
                .filter(one -> one.submitted().isPresent())
                .max(Comparator.comparing(one -> one.submitted().orElseThrow().at()))
                .map(one -> checked(handle, one));
    }

    private Checked checked(Handle handle, Submission submission) {
        Submission.Submitted handedIn = submission.submitted().orElseThrow();
        Set<String> by = new HashSet<>(List.of(submission.begunBy(), handedIn.by()));
        forms.revisions(handle, submission.id()).forEach(one -> by.add(one.savedBy()));
        Definition form = forms.definition(handle, submission);
        return new Checked(
                submission.id(), by, handedIn.at(), Judging.failing(form, submission.answers()));
    }

    /** Where the project stands. */
    public Matter matter(Handle handle, ProjectCode code) {
        return flows.find(handle, BuildMachine.ID, code.value())
                .orElseThrow(() -> new IllegalStateException("no matter of " + code));
    }

    public static NotFound unknown(ProjectCode code) {
        return new NotFound("There is no project " + code + ".");
    }
}
