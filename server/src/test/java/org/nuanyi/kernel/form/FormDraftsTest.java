package org.nuanyi.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.testing.TestScopes.officer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Flaw;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Text;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.form.PublishResult.Kept;
import org.nuanyi.kernel.form.PublishResult.Overtaken;
import org.nuanyi.kernel.form.PublishResult.Published;
import org.nuanyi.kernel.form.PublishResult.Unsound;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.AuditEntries;
import org.nuanyi.testing.TestDatabase;

class FormDraftsTest {

    private static final Scope OFFICE = officer("110101");
    private static final Definition EMPTY =
            new Definition("empty", 0, new Text("空", ""), false, List.of());

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
    private final FormDrafts drafts = new FormDrafts(clock);

    @Test
    void a_draft_may_be_unsound_and_is_then_not_published() {
        Kept kept = (Kept) save(EMPTY, 0);
        assertThat(kept.draft().flaws()).isNotEmpty();
        assertThat(publish("empty", 1))
                .isEqualTo(new Unsound(List.of(new Flaw("sections", Flaw.Why.NOTHING_TO_ASK, ""))));
        assertThat(history("empty")).isEmpty();
    }

    @Test
    void each_publishing_is_a_version_of_its_own_and_uses_the_draft_up() {
        save(SomeForms.CHECK, 0);
        Published first = (Published) publish("check", 1);
        assertThat(first.form().definition().version()).isEqualTo(1);
        assertThat(draft("check")).isEmpty();
        save(SomeForms.CHECK_WITH_RULES, 0);
        Published second = (Published) publish("check", 1);
        assertThat(second.form().definition().version()).isEqualTo(2);
        assertThat(history("check")).containsExactly(second.form(), first.form());
        assertThat(published()).containsExactly(second.form());
    }

    @Test
    @DisplayName("发布过的版本谁也改不了")
    void a_published_version_is_changed_by_nobody() {
        SomeForms.publish(database.scopes(), drafts, SomeForms.CHECK);
        for (String sql :
                List.of(
                        "update form.definition set body = '{}'",
                        "update form.definition set version = 7",
                        "delete from form.definition")) {
            assertThatThrownBy(() -> in(h -> h.execute(sql))).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void who_saves_or_publishes_has_seen_the_draft_as_it_is() {
        save(SomeForms.CHECK, 0);
        assertThat(save(SomeForms.CHECK_WITH_RULES, 0)).isInstanceOf(Overtaken.class);
        assertThat(((Kept) save(SomeForms.CHECK_WITH_RULES, 1)).draft().edits()).isEqualTo(2);
        assertThat(publish("check", 1)).isInstanceOf(Overtaken.class);
        assertThat(publish("check", 2)).isInstanceOf(Published.class);
        assertThatThrownBy(() -> publish("check", 2)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_withdrawn_form_comes_back_with_its_next_version() {
        SomeForms.publish(database.scopes(), drafts, SomeForms.CHECK);
        withdraw();
        assertThat(latest().withdrawn()).isPresent();
        SomeForms.publish(database.scopes(), drafts, SomeForms.CHECK);
        assertThat(latest().withdrawn()).isEmpty();
    }

    @Test
    void a_draft_is_dropped_and_what_was_published_stays() {
        SomeForms.publish(database.scopes(), drafts, SomeForms.CHECK);
        save(new Definition("check", 0, new Text("改", ""), false, List.<Section>of()), 0);
        in(
                h -> {
                    drafts.drop(h, OFFICE, "check");
                    return true;
                });
        assertThat(written()).isEmpty();
        assertThat(published()).hasSize(1);
    }

    @Test
    void whatever_is_done_is_in_the_audit_trail() {
        save(SomeForms.CHECK, 0);
        publish("check", 1);
        withdraw();
        String by = " check by officer of 110101 unit-officer done";
        assertThat(AuditEntries.of(database.scopes(), "request-1"))
                .containsExactly(
                        "form.draft" + by,
                        "form.publish" + by + " {\"version\": \"1\"}",
                        "form.withdraw" + by + " {\"version\": \"1\"}");
    }

    @Test
    @DisplayName("随产品带来的表是第1版，本单位改过的不动")
    void what_is_delivered_is_version_1_and_what_an_office_made_of_it_stays() {
        DeliveredForms delivered = new DeliveredForms(database.scopes(), clock);
        delivered.deliver();
        assertThat(published())
                .extracting(form -> form.definition().id())
                .containsExactlyInAnyOrderElementsOf(DeliveredForms.ALL);
        Definition own =
                SomeForms.form(
                        "needs",
                        true,
                        "{\"id\": \"a\", \"label\": {\"zh\": \"甲\"}, \"kind\": \"text\"}");
        SomeForms.publish(database.scopes(), drafts, own);
        delivered.deliver();
        assertThat(history("needs"))
                .extracting(form -> form.definition().version())
                .containsExactly(2, 1);
        assertThat(history("needs").getFirst().definition()).isEqualTo(own.as(2));
    }

    private PublishedForm latest() {
        return published().getFirst();
    }

    private void withdraw() {
        in(
                h -> {
                    drafts.withdraw(h, OFFICE, "check");
                    return true;
                });
    }

    private PublishResult save(Definition draft, int seen) {
        return in(h -> drafts.save(h, OFFICE, draft, seen));
    }

    private PublishResult publish(String form, int seen) {
        return in(h -> drafts.publish(h, OFFICE, form, seen));
    }

    private List<PublishedForm> history(String form) {
        return in(h -> drafts.history(h, form));
    }

    private List<PublishedForm> published() {
        return in(drafts::published);
    }

    private Optional<DraftForm> draft(String form) {
        return in(h -> drafts.draft(h, form));
    }

    private List<DraftForm> written() {
        return in(drafts::drafts);
    }

    private <T> T in(HandleCallback<T, RuntimeException> work) {
        return database.scopes().in(OFFICE, work);
    }
}
