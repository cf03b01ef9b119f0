package org.nuanyi.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.nuanyi.build.ProjectResult;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.form.SaveResult;
import org.nuanyi.kernel.form.SomeForms;
import org.nuanyi.kernel.form.SubmitResult;

/**
 * How a station is accepted: somebody begins a checklist, fills it in, and hands it in. Since July
 * it is its second version, which wants tools, too.
 */
final class CheckSteps {

    static final String CHECKLIST = "acceptance-6";

    private static final LocalTime EARLY = LocalTime.of(8, 0);
    private static final String SIGN =
            "{\"id\": \"sign\", \"label\": {\"zh\": \"有标识\"}, \"kind\": \"yes-no\", \"required\":"
                    + " true}";
    private static final String TOOLS =
            "{\"id\": \"tools\", \"label\": {\"zh\": \"有工具\"}, \"kind\": \"yes-no\", \"required\":"
                    + " true}";

    private CheckSteps() {}

    /** Publishes it, on the days its versions begin to hold. */
    static List<Step> published() {
        return List.of(
                publish(1, YearPlan.workingDays().getFirst(), SIGN),
                publish(2, YearPlan.OTHER_POLICY, SIGN + "," + TOOLS));
    }

    private static Step publish(int version, LocalDate on, String fields) {
        Definition form =
                FormJson.read(
                        """
                        {"id": "%s", "title": {"zh": "六有"}, "sections": [
                          {"title": {"zh": "一"}, "fields": [%s]}]}
                        """
                                .formatted(CHECKLIST, fields));
        return new Step(
                "checklist " + version,
                on.atTime(EARLY),
                house -> {
                    SomeForms.publish(house.scopes, house.drafts, form);
                    return true;
                },
                standing -> standing.checklists() >= version);
    }

    /** What is done for one check of a project. */
    static List<Step.Work> of(ProjectScript script, Move.Check check) {
        return List.of(
                house -> begin(house, script),
                house -> {
                    SaveResult saved =
                            house.build.write(
                                    People.ACCEPTOR, underWay(house, script), answers(check));
                    Step.require(saved instanceof SaveResult.Saved, script.name(), saved);
                    return true;
                },
                house -> {
                    SubmitResult handed =
                            house.build.handIn(People.ACCEPTOR, underWay(house, script));
                    Step.require(handed instanceof SubmitResult.Submitted, script.name(), handed);
                    return true;
                });
    }

    private static boolean begin(House house, ProjectScript script) {
        ProjectResult begun =
                house.build.acceptance.begin(People.ACCEPTOR, house.code(script.name()), CHECKLIST);
        Step.require(begun instanceof ProjectResult.Begun, script.name(), begun);
        return true;
    }

    private static UUID underWay(House house, ProjectScript script) {
        return house.build.acceptance.list(People.ACCEPTOR, house.code(script.name())).stream()
                .map(filled -> filled.submission())
                .filter(one -> one.submitted().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Answers answers(Move.Check check) {
        Answers answers = Answers.NONE.with("sign", check.passed() ? "yes" : "no");
        return check.on().isBefore(YearPlan.OTHER_POLICY) ? answers : answers.with("tools", "yes");
    }
}
