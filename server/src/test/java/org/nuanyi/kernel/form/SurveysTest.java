package org.nuanyi.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Fault;
import org.nuanyi.core.form.Tally;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.form.HearResult.Faulty;
import org.nuanyi.kernel.form.HearResult.Heard;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.TestDatabase;

@DisplayName("意见征集：不记名")
class SurveysTest {

    private static final String PLACE = "place/";
    private static final String DONGSI = "110101006";
    private static final String CHAOYANGMEN = "110101007";
    private static final Scope JOB = Scope.system("survey", Reach.everything());

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final Clock clock = Clock.systemUTC();
    private final Forms forms = new Forms(clock);
    private final Surveys surveys = new Surveys(forms);

    @BeforeEach
    void publish() {
        FormDrafts drafts = new FormDrafts(clock);
        SomeForms.publish(database.scopes(), drafts, SomeForms.SURVEY);
        SomeForms.publish(database.scopes(), drafts, SomeForms.CHECK);
    }

    @Test
    void the_same_again_is_heard_once() {
        NewSubmission wanted = about(DONGSI);
        HearResult heard = hear(wanted, "yes", "20");
        assertThat(heard).isInstanceOf(Heard.class);
        assertThat(hear(wanted, "yes", "20")).isEqualTo(heard);
        assertThat(hear(wanted, "no", "")).isEqualTo(heard);
        assertThat(tally(EVERYTHING).submissions()).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_told_and_nothing_is_kept() {
        NewSubmission wanted = about(DONGSI);
        assertThat(hear(wanted, "", "0"))
                .isEqualTo(
                        new Faulty(
                                List.of(
                                        new Fault("sign", Fault.Why.MISSING, ""),
                                        new Fault("area", Fault.Why.TOO_SMALL, "1"))));
        assertThat(find(wanted)).isEmpty();
    }

    @Test
    void nobody_is_named() {
        Heard heard = (Heard) hear(about(DONGSI), "yes", "20");
        assertThat(heard.submission().begunBy()).isEqualTo("system:survey");
    }

    @Test
    void a_form_of_the_desk_is_not_for_everybody() {
        NewSubmission wanted =
                new NewSubmission(UUID.randomUUID(), "check", 1, "station/1", DONGSI);
        assertThatThrownBy(() -> hear(wanted, "yes", "20")).isInstanceOf(Conflict.class);
    }

    @Test
    void everybody_counts_what_he_may_see() {
        hear(about(DONGSI), "yes", "20");
        hear(about(DONGSI), "yes", "30");
        hear(about(CHAOYANGMEN), "yes", "400");
        in(EVERYTHING, h -> forms.begin(h, EVERYTHING, about(DONGSI)));
        assertThat(tally(EVERYTHING).submissions()).isEqualTo(3);
        Tally ours = tally(officer(DONGSI));
        assertThat(ours.submissions()).isEqualTo(2);
        assertThat(ours.field("sign").choices()).isEqualTo(Map.of("yes", 2, "no", 0));
    }

    @Test
    void about_one_place_each_version_is_counted_for_itself() {
        hear(about(DONGSI), "yes", "20");
        hear(about(CHAOYANGMEN), "no", "400");
        SomeForms.publish(database.scopes(), new FormDrafts(clock), SomeForms.SURVEY);
        hear(new NewSubmission(UUID.randomUUID(), "survey", 2, PLACE + DONGSI, DONGSI), "yes", "9");

        List<Surveys.Counted> counted =
                in(EVERYTHING, h -> surveys.counted(h, "survey", PLACE + DONGSI));

        assertThat(counted)
                .extracting(one -> one.form().version() + ": " + one.tally().submissions())
                .containsExactly("2: 1", "1: 1");
    }

    private static NewSubmission about(String unit) {
        return new NewSubmission(UUID.randomUUID(), "survey", 1, PLACE + unit, unit);
    }

    private HearResult hear(NewSubmission wanted, String sign, String area) {
        Answers answers = Answers.NONE.with("sign", sign).with("area", area);
        return in(JOB, h -> surveys.hear(h, JOB, wanted, answers));
    }

    private Tally tally(Scope scope) {
        return in(scope, h -> surveys.tally(h, "survey", 1));
    }

    private Optional<Submission> find(NewSubmission wanted) {
        return in(EVERYTHING, h -> forms.find(h, wanted.id()));
    }

    private <T> T in(Scope scope, HandleCallback<T, RuntimeException> work) {
        return database.scopes().in(scope, work);
    }
}
