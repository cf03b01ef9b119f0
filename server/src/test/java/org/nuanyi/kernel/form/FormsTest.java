package org.nuanyi.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Fault;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.form.SaveResult.AlreadySaved;
import org.nuanyi.kernel.form.SaveResult.Conflicting;
import org.nuanyi.kernel.form.SaveResult.Saved;
import org.nuanyi.kernel.form.SaveResult.TooLate;
import org.nuanyi.kernel.form.SubmitResult.Faulty;
import org.nuanyi.kernel.form.SubmitResult.Submitted;
import org.nuanyi.kernel.form.SubmitResult.Unseen;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.MovableClock;
import org.nuanyi.testing.TestDatabase;

/** Checks of a station in two units, by several people who are not always online. */
class FormsTest {

    private static final String DONGSI = "110101006";
    private static final String CHAOYANGMEN = "110101007";
    private static final Scope OFFICER = officer(DONGSI);
    private static final Answers SIGN = Answers.NONE.with("sign", "yes");
    private static final Answers WHOLE = SIGN.with("area", "12");

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T04:00:00Z"));
    private final Forms forms = new Forms(clock);
    private final FormDrafts drafts = new FormDrafts(clock);

    @BeforeEach
    void publish() {
        SomeForms.publish(database.scopes(), drafts, SomeForms.CHECK);
    }

    @Test
    @DisplayName("旧的验收仍然显示旧的表")
    void a_submission_keeps_the_version_it_was_begun_with() {
        Submission old = begin();
        SomeForms.publish(database.scopes(), drafts, SomeForms.CHECK_WITH_RULES);
        assertThat(latest()).get().matches(f -> f.version() == 2);
        assertThat(definition(old).find("rules")).isEmpty();
        saved(edit(old, WHOLE));
        assertThat(submit(old, 1)).isInstanceOf(Submitted.class);
        assertThat(definition(old).version()).isEqualTo(1);
    }

    @Test
    void beginning_again_begins_nothing_new_and_an_id_is_one_submissions() {
        Submission begun = begin();
        NewSubmission again =
                new NewSubmission(begun.id(), "check", 1, begun.subject(), begun.unit());
        assertThat(begin(again)).isEqualTo(begun);
        NewSubmission other = new NewSubmission(begun.id(), "check", 1, "other", begun.unit());
        assertThatThrownBy(() -> begin(other)).isInstanceOf(Conflict.class);
        assertThat(list(begun.subject())).containsExactly(begun);
    }

    @Test
    void a_withdrawn_form_takes_nothing_new_and_what_was_begun_goes_on() {
        Submission begun = begin();
        in(
                OFFICER,
                h -> {
                    drafts.withdraw(h, OFFICER, "check");
                    return true;
                });
        assertThat(latest()).isEmpty();
        assertThatThrownBy(this::begin).isInstanceOf(Conflict.class);
        saved(edit(begun, WHOLE));
        assertThat(submit(begun, 1)).isInstanceOf(Submitted.class);
    }

    @Test
    @DisplayName("重发无害")
    void what_is_sent_again_is_saved_once() {
        Edit edit = edit(begin(), SIGN);
        assertThat(saved(edit).trunk()).isEqualTo(1);
        assertThat(save(OFFICER, edit)).isInstanceOf(AlreadySaved.class);
        Edit onward = new Edit(edit.submission(), 0, edit.branch(), WHOLE);
        assertThat(saved(onward).answers()).isEqualTo(WHOLE);
        assertThat(save(OFFICER, onward)).isInstanceOf(AlreadySaved.class);
        assertThat(revisions(edit.submission())).hasSize(2);
    }

    @Test
    void what_is_sent_again_says_which_version_it_became_whoever_saved_since() {
        Edit mine = edit(begin(), SIGN);
        Submission first = saved(mine);
        saved(edit(first, WHOLE));
        AlreadySaved again = (AlreadySaved) save(OFFICER, mine);
        assertThat(again.seen()).isEqualTo(1);
        assertThat(again.submission().trunk()).isEqualTo(2);
    }

    @Test
    @DisplayName("两台手机离线改同一张表：两份都在，由人来选")
    void what_two_changed_at_once_is_kept_of_both_until_one_decides() {
        Submission begun = saved(edit(begin(), SIGN));
        Edit mine = edit(begun, SIGN.with("area", "11"));
        Edit theirs = edit(begun, SIGN.with("area", "12").with("words", "好"));
        saved(theirs);

        Conflicting found = (Conflicting) save(OFFICER, mine);
        assertThat(found.conflict().base()).isEqualTo(SIGN);
        assertThat(found.conflict().aside()).isEqualTo(mine.answers());
        assertThat(found.conflict().newest()).isEqualTo(theirs.answers());
        assertThat(found.conflict().newestBy()).isEqualTo(OFFICER.actor().id());
        assertThat(found.submission().answers()).isEqualTo(theirs.answers());
        assertThat(save(OFFICER, mine)).isEqualTo(found);
        assertThat(submit(begun, 2)).isInstanceOf(Unseen.class);

        Edit decided = edit(found.submission(), theirs.answers().with("area", "11"));
        assertThat(resolve(decided, mine.branch())).isInstanceOf(Saved.class);
        assertThat(conflicts(begun)).isEmpty();
        assertThat(resolve(decided, mine.branch())).isInstanceOf(AlreadySaved.class);
        assertThat(save(OFFICER, mine)).isInstanceOf(AlreadySaved.class);
        assertThat(revisions(begun.id()))
                .extracting(Revision::number)
                .containsExactly(Optional.of(1), Optional.of(2), Optional.empty(), Optional.of(3));
    }

    @Test
    void who_decides_has_seen_the_newest() {
        Submission begun = saved(edit(begin(), SIGN));
        Edit mine = edit(begun, SIGN.with("area", "11"));
        Submission theirs = saved(edit(begun, WHOLE));
        save(OFFICER, mine);
        Submission newer = saved(edit(theirs, WHOLE.with("words", "又改")));
        assertThat(resolve(edit(theirs, SIGN), mine.branch())).isInstanceOf(Conflicting.class);
        assertThat(resolve(edit(newer, SIGN), mine.branch())).isInstanceOf(Saved.class);
    }

    @Test
    @DisplayName("看的时候手机又存了一次：没看过的不能定")
    void who_decides_has_seen_the_last_of_what_lies_aside() {
        Submission begun = saved(edit(begin(), SIGN));
        Edit mine = edit(begun, SIGN.with("area", "11"));
        Submission theirs = saved(edit(begun, WHOLE));
        save(OFFICER, mine);
        long seen = revisionOf(begun.id(), mine.branch());
        Edit more = new Edit(begun.id(), mine.trunk(), mine.branch(), SIGN.with("area", "13"));
        save(OFFICER, more);

        Edit decided = edit(theirs, mine.answers());
        assertThat(resolve(decided, mine.branch(), seen)).isInstanceOf(Conflicting.class);
        assertThat(conflicts(begun))
                .extracting(OpenConflict::aside)
                .containsExactly(more.answers());
        assertThat(resolve(decided, mine.branch())).isInstanceOf(Saved.class);
    }

    @Test
    @DisplayName("没有改就保存：没有新版本，也没有冲突")
    void who_changed_nothing_saves_nothing() {
        Submission begun = saved(edit(begin(), SIGN));
        assertThat(save(OFFICER, edit(begun, SIGN))).isEqualTo(new AlreadySaved(begun, 1));
        Submission theirs = saved(edit(begun, WHOLE));
        assertThat(save(OFFICER, edit(begun, SIGN))).isEqualTo(new AlreadySaved(theirs, 1));
        assertThat(save(OFFICER, edit(begun, WHOLE))).isEqualTo(new AlreadySaved(theirs, 2));
        assertThat(revisions(begun.id())).hasSize(2);
        assertThat(conflicts(begun)).isEmpty();
        submit(begun, 2);
        assertThat(save(OFFICER, edit(begun, WHOLE))).isInstanceOf(AlreadySaved.class);
        assertThat(revisions(begun.id())).hasSize(2);
    }

    @Test
    void what_comes_after_it_was_handed_in_is_kept_beside_it() {
        Submission begun = saved(edit(begin(), WHOLE));
        submit(begun, 1);
        Edit late = edit(begun, SIGN);
        assertThat(save(OFFICER, late)).isInstanceOf(TooLate.class);
        assertThat(save(OFFICER, late)).isInstanceOf(TooLate.class);
        assertThat(reread(begun).answers()).isEqualTo(WHOLE);
        assertThat(revisions(begun.id()))
                .extracting(Revision::answers)
                .containsExactly(WHOLE, SIGN);
        assertThat(resolve(edit(begun, SIGN), late.branch())).isInstanceOf(TooLate.class);
    }

    @Test
    void what_is_missing_or_wrong_is_not_handed_in_and_not_lost() {
        Submission draft = saved(edit(begin(), Answers.NONE.with("area", "十二")));
        assertThat(submit(draft, 1))
                .isEqualTo(
                        new Faulty(
                                draft,
                                List.of(
                                        new Fault("sign", Fault.Why.MISSING, ""),
                                        new Fault("area", Fault.Why.NO_NUMBER, ""))));
        assertThat(reread(draft)).isEqualTo(draft);
    }

    @Test
    void what_was_not_asked_is_not_handed_in() {
        Submission draft = saved(edit(begin(), WHOLE.with("why", "掉了").with("nothing", "x")));
        Submitted done = (Submitted) submit(draft, 1);
        assertThat(done.submission().answers()).isEqualTo(WHOLE);
        assertThat(done.submission().trunk()).isEqualTo(2);
        assertThat(submit(draft, 1)).isEqualTo(done);
    }

    @Test
    void who_hands_in_has_seen_the_newest() {
        Submission first = saved(edit(begin(), WHOLE));
        saved(edit(first, WHOLE.with("words", "改")));
        assertThat(submit(first, 1)).isInstanceOf(Unseen.class);
        assertThat(submit(first, 2)).isInstanceOf(Submitted.class);
    }

    @Test
    void another_unit_sees_nothing_and_a_reader_changes_nothing() {
        Submission ours = saved(edit(begin(), WHOLE));
        Scope other = officer(CHAOYANGMEN);
        assertThat(find(other, ours)).isEmpty();
        assertThatThrownBy(() -> save(other, edit(ours, SIGN))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(readerAndOfficer(CHAOYANGMEN), edit(ours, SIGN)))
                .isInstanceOf(Forbidden.class);
        NewSubmission wanted =
                new NewSubmission(UUID.randomUUID(), "check", 1, "station/1", CHAOYANGMEN);
        assertThatThrownBy(() -> begin(wanted)).isInstanceOf(Forbidden.class);
    }

    @Test
    void of_many_who_save_at_once_one_is_next_and_all_are_kept() throws Exception {
        Submission begun = saved(edit(begin(), SIGN));
        List<SaveResult> results = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SaveResult>> waiting = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Edit edit = edit(begun, SIGN.with("words", "第" + i));
                waiting.add(people.submit(() -> save(OFFICER, edit)));
            }
            for (Future<SaveResult> one : waiting) {
                results.add(one.get());
            }
        }
        assertThat(results).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Conflicting.class::isInstance).hasSize(7);
        assertThat(conflicts(begun)).hasSize(7);
    }

    @Test
    void whatever_phones_do_nothing_anybody_saved_is_lost() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Submission begun = begin();
        List<Edit> sent = new ArrayList<>();
        List<Submission> seen = new ArrayList<>(List.of(begun));
        for (int i = 0; i < 60; i++) {
            Edit edit =
                    sent.isEmpty() || random.nextInt(3) > 0
                            ? edit(any(seen, random), SIGN.with("words", "改" + i))
                            : any(sent, random);
            sent.add(edit);
            save(OFFICER, edit);
            seen.add(reread(begun));
        }
        assertThat(revisions(begun.id()))
                .as("seed %d", seed)
                .extracting(Revision::answers)
                .containsAll(sent.stream().map(Edit::answers).toList())
                .doesNotHaveDuplicates();
        assertThat(reread(begun).trunk())
                .as("seed %d", seed)
                .isEqualTo(
                        (int)
                                revisions(begun.id()).stream()
                                        .filter(r -> r.number().isPresent())
                                        .count());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private Submission begin() {
        return in(
                OFFICER,
                h ->
                        forms.begin(
                                h,
                                OFFICER,
                                NewSubmission.of(
                                        forms.definition(h, "check", 1), "station/1", DONGSI)));
    }

    private static Edit edit(Submission seen, Answers answers) {
        return Edit.of(seen, answers);
    }

    private Submission saved(Edit edit) {
        return ((Saved) save(OFFICER, edit)).submission();
    }

    private SaveResult save(Scope scope, Edit edit) {
        return in(scope, h -> forms.save(h, scope, edit));
    }

    /** By who saw what lies aside now. */
    private SaveResult resolve(Edit edit, UUID aside) {
        return resolve(edit, aside, revisionOf(edit.submission(), aside));
    }

    private SaveResult resolve(Edit edit, UUID aside, long revision) {
        return in(OFFICER, h -> forms.resolve(h, OFFICER, edit, aside, revision));
    }

    private SubmitResult submit(Submission submission, int seen) {
        return in(OFFICER, h -> forms.submit(h, OFFICER, submission.id(), seen));
    }

    private Submission reread(Submission submission) {
        return in(OFFICER, h -> forms.submission(h, submission.id()));
    }

    private List<Revision> revisions(UUID submission) {
        return in(OFFICER, h -> forms.revisions(h, submission));
    }

    private long revisionOf(UUID submission, UUID branch) {
        return in(OFFICER, h -> forms.conflicts(h, submission)).stream()
                .filter(one -> one.branch().equals(branch))
                .findFirst()
                .map(OpenConflict::revision)
                .orElse(0L);
    }

    private List<OpenConflict> conflicts(Submission submission) {
        return in(OFFICER, h -> forms.conflicts(h, submission.id()));
    }

    private Optional<Definition> latest() {
        return in(OFFICER, h -> forms.latest(h, "check"));
    }

    private Definition definition(Submission of) {
        return in(OFFICER, h -> forms.definition(h, of));
    }

    private Submission begin(NewSubmission wanted) {
        return in(OFFICER, h -> forms.begin(h, OFFICER, wanted));
    }

    private List<Submission> list(String subject) {
        return in(OFFICER, h -> forms.list(h, subject));
    }

    private Optional<Submission> find(Scope scope, Submission submission) {
        return in(scope, h -> forms.find(h, submission.id()));
    }

    private <T> T in(Scope scope, HandleCallback<T, RuntimeException> work) {
        return database.scopes().in(scope, work);
    }
}
