package org.nuanyi.build.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyi.build.Applicant;
import org.nuanyi.build.Dossier;
import org.nuanyi.build.Lack;
import org.nuanyi.build.Needs;
import org.nuanyi.build.Preparing;
import org.nuanyi.build.Progress;
import org.nuanyi.build.Project;
import org.nuanyi.build.ProjectCode;
import org.nuanyi.build.Projects;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.internal.BuildRules;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.forms.TallyView;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.lifecycle.Lifecycles;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.Units;

/** Puts one project into words. Thread-safe. */
@Singleton
final class ProjectWriter {

    private final Projects projects;
    private final Preparing preparing;
    private final Progress progress;
    private final Lifecycles lifecycles;
    private final Acting acting;
    private final AroundWriter around;
    private final Needs needs;
    private final AcceptanceWriter acceptance;
    private final Units units;
    private final Machine machine = BuildMachine.read();

    ProjectWriter(
            Projects projects,
            Preparing preparing,
            Progress progress,
            Lifecycles lifecycles,
            Acting acting,
            AroundWriter around,
            Needs needs,
            AcceptanceWriter acceptance,
            Units units) {
        this.projects = projects;
        this.preparing = preparing;
        this.progress = progress;
        this.lifecycles = lifecycles;
        this.acting = acting;
        this.around = around;
        this.needs = needs;
        this.acceptance = acceptance;
        this.units = units;
    }

    /**
     * What a page says of the request that it answers.
     *
     * @param contact how to reach who applied, where the reader asked
     * @param error why something was not done; empty otherwise
     */
    record Said(Typed typed, Optional<String> contact, String error) {

        static final Said NOTHING = new Said(Typed.NOTHING, Optional.empty(), "");

        Said withTyped(Typed sent) {
            return new Said(sent, contact, error);
        }

        Said withContact(Optional<String> found) {
            return new Said(typed, found, error);
        }

        Said withError(String sentence) {
            return new Said(typed, contact, sentence);
        }
    }

    ProjectView write(DeskFrame desk, ProjectCode code, RoutingContext context, Said said) {
        Language language = desk.frame().language();
        Scope reader = SignedIn.reader(context, Permission.SEE_BUILDING);
        Dossier dossier = projects.dossier(reader, code);
        Project project = dossier.project();
        Scope actor = acting.scope(context, dossier.matter());
        boolean edits = acting.may(context, Permission.EDIT_BUILDING, project.unit());
        String state = dossier.matter().state();
        boolean prepares = edits && BuildRules.isPrepared(state);
        Typed typed = said.typed();
        return new ProjectView(
                desk,
                code.value(),
                project.outline().name(),
                CardWriter.unit(project.unit(), units.tree(), language),
                language.pick(project.applicant().chinese(), project.applicant().english()),
                project.became().map(became -> became.station().value()),
                project.version(),
                lifecycles.draw(
                        actor,
                        dossier.matter(),
                        progress.history(reader, code),
                        missing(dossier, actor, language),
                        language),
                new FactWriter(language, typed).parts(dossier, prepares),
                around.write(reader, project, language),
                heard(context.request(), reader, dossier, language),
                acceptance.write(reader, dossier, edits, language),
                preparing.listPhotos(reader, code),
                project.applicant() != Applicant.UNIT,
                said.contact(),
                prepares,
                edits,
                typed.part().equals("photo") ? BuildWords.ofField("photo", language) : "",
                said.error());
    }

    private HeardView heard(
            HttpServerRequest request, Scope reader, Dossier dossier, Language language) {
        ProjectCode code = dossier.project().code();
        return new HeardView(
                Needs.areAskedIn(dossier.matter().state()),
                NeedsPoster.link(request, code),
                dossier.answers(),
                needs.counted(reader, code).stream()
                        .map(one -> TallyView.of(one.form(), one.tally(), language))
                        .toList());
    }

    private Map<String, String> missing(Dossier dossier, Scope actor, Language language) {
        Map<String, String> missing = new HashMap<>();
        for (Transition line : machine.from(dossier.matter().state())) {
            List<Lack> lacking = progress.lacking(dossier, actor.actor().id(), line.event().id());
            line.guard()
                    .filter(_ -> !lacking.isEmpty())
                    .ifPresent(guard -> missing.put(guard, BuildWords.of(lacking, language)));
        }
        return Map.copyOf(missing);
    }
}
