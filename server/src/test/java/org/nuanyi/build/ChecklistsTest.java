package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.build.Checklists.Chosen;
import org.nuanyi.core.form.Definition;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.form.DeliveredForms;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.SomeForms;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationKind;
import org.nuanyi.testing.AuditEntries;
import org.nuanyi.testing.TestDatabase;

@DisplayName("哪类驿站用哪张验收清单，由区办公室选定")
class ChecklistsTest {

    private static final Scope OFFICE =
            new Scope(
                    new Actor("sun", "district-office", Optional.empty(), Optional.of("r-1")),
                    Reach.everything(),
                    Reach.everything());

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final MovableClock clock = new MovableClock(StationExamples.NOON);

    private Checklists checklists;
    private FormDrafts drafts;

    @BeforeEach
    void deliver() {
        new DeliveredForms(database.scopes(), clock).deliver();
        drafts = new FormDrafts(clock);
        SomeForms.publish(database.scopes(), drafts, SomeProjects.CHECKLIST);
        checklists = new Checklists(database.scopes(), drafts, clock);
    }

    @Test
    void the_office_chooses_and_what_was_chosen_before_is_still_known() {
        assertThat(checklists.choose(OFFICE, StationKind.MICRO, "acceptance-3", 1)).isTrue();

        assertThat(of(StationKind.MICRO))
                .containsExactly(
                        new Chosen(
                                StationKind.MICRO,
                                2,
                                "acceptance-3",
                                Optional.of(new Chosen.By("sun", clock.instant()))),
                        new Chosen(StationKind.MICRO, 1, "acceptance-6", Optional.empty()));
        assertThat(of(StationKind.STANDARD)).hasSize(1);
        assertThat(AuditEntries.of(database.scopes(), "r-1"))
                .singleElement()
                .asString()
                .contains("build.checklist", "micro", "sun", "acceptance-6", "acceptance-3");
    }

    @Test
    void the_same_again_is_nothing_new() {
        assertThat(checklists.choose(OFFICE, StationKind.MICRO, "acceptance-6", 1)).isTrue();
        assertThat(of(StationKind.MICRO)).hasSize(1);
        assertThat(AuditEntries.of(database.scopes(), "r-1")).isEmpty();
    }

    @Test
    void who_did_not_see_what_another_chose_changes_nothing() {
        checklists.choose(EVERYTHING, StationKind.MICRO, "acceptance-3", 1);

        assertThat(checklists.choose(OFFICE, StationKind.MICRO, "acceptance-8", 1)).isFalse();
        assertThat(of(StationKind.MICRO).getFirst().form()).isEqualTo("acceptance-3");
    }

    @Test
    void only_a_checklist_that_is_published_and_not_withdrawn_can_be_chosen() {
        database.scopes()
                .use(EVERYTHING, handle -> drafts.withdraw(handle, EVERYTHING, "acceptance-3"));

        assertThat(checklists.offered(OFFICE))
                .extracting(Definition::id)
                .containsExactly("acceptance-6", "acceptance-8");
        for (String form : List.of("needs", "acceptance-3", "acceptance-99", "")) {
            assertThatThrownBy(() -> checklists.choose(OFFICE, StationKind.MICRO, form, 1))
                    .isInstanceOf(BadInput.class);
        }
    }

    private List<Chosen> of(StationKind kind) {
        return checklists.history(OFFICE).stream().filter(one -> one.kind() == kind).toList();
    }
}
