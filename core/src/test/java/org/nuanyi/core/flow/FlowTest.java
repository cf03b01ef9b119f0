package org.nuanyi.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.core.flow.Examples.actor;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.flow.Decision.Done;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.core.flow.Decision.Refused;

/** The verbs of an office, on a small machine of building a station. */
class FlowTest {

    private static final Actor HOST = actor("host", "applicant");
    private static final Actor LI = actor("li", "officer");
    private static final Actor ZHANG = actor("zhang", "officer");
    private static final Actor WANG = actor("wang", "leader");
    private static final Actor QIAN = actor("qian", "finance");

    private final Flow flow = new Flow(Examples.build());
    private Case standing = flow.begin();

    @Test
    @DisplayName("提交、同意：一步一步走到头，走到头就不再动")
    void a_case_goes_from_its_start_to_its_end() {
        done(LI, Act.event("accept"));
        assertThat(standing.state()).isEqualTo("siting");
        done(HOST, Act.event("submit"));
        done(WANG, Act.event("agree"));
        done(QIAN, Act.event("agree"));
        assertThat(standing.state()).isEqualTo("open");

        assertThat(refused(WANG, Act.event("end"))).isEqualTo(Reason.ENDED);
        assertThat(refused(QIAN, new Act.TakeBack())).isEqualTo(Reason.ENDED);
    }

    @Test
    void what_the_state_does_not_know_cannot_be_done() {
        assertThat(refused(WANG, Act.event("agree"))).isEqualTo(Reason.NO_SUCH_EVENT);
        assertThat(refused(WANG, Act.event("nonsense"))).isEqualTo(Reason.NO_SUCH_EVENT);
    }

    @Test
    void who_holds_none_of_the_roles_may_not() {
        assertThat(refused(HOST, Act.event("accept"))).isEqualTo(Reason.NOT_HIS);
        assertThat(refused(actor("nobody"), Act.event("accept"))).isEqualTo(Reason.NOT_HIS);
    }

    @Test
    void a_guard_keeps_a_case_where_it_is_until_it_holds() {
        done(LI, Act.event("accept"));
        assertThat(flow.decide(standing, HOST, Act.event("submit"), Set.of(), false))
                .isEqualTo(new Refused(Reason.GUARDED));
        done(HOST, Act.event("submit"));
        assertThat(standing.state()).isEqualTo("accepting");
    }

    @Test
    @DisplayName("不同意、退回要说理由")
    void some_events_take_a_reason() {
        assertThat(flow.decide(standing, LI, Act.event("reject"), Set.of(), false))
                .isEqualTo(new Refused(Reason.UNEXPLAINED));
        done(LI, Act.event("reject"));
        assertThat(standing.state()).isEqualTo("rejected");
    }

    @Test
    @DisplayName("退回到任一步，但只能是走过的")
    void a_case_is_sent_back_to_any_state_it_came_through() {
        toAcceptance();
        assertThat(refused(WANG, Act.back("return", "open"))).isEqualTo(Reason.NO_SUCH_STEP);
        assertThat(refused(WANG, Act.back("return", "accepting"))).isEqualTo(Reason.NO_SUCH_STEP);
        assertThat(refused(WANG, Act.event("return"))).isEqualTo(Reason.NO_SUCH_STEP);

        done(WANG, Act.back("return", "applied"));
        assertThat(standing.state()).isEqualTo("applied");
        assertThat(standing.earlier()).isEmpty();
    }

    @Test
    @DisplayName("会签：每个角色都要同意，而且不能是同一个人")
    void where_all_must_agree_each_role_does_by_another_person() {
        toAcceptance();
        Actor both = actor("zhao", "leader", "finance");
        done(both, Act.event("agree"));
        assertThat(standing.state()).isEqualTo("accepting");
        assertThat(refused(both, Act.event("agree"))).isEqualTo(Reason.AGREED_ALREADY);
        assertThat(refused(QIAN, Act.event("agree"))).isEqualTo(Reason.AGREED_ALREADY);
        done(WANG, Act.event("agree"));
        assertThat(standing.state()).isEqualTo("open");
    }

    @Test
    @DisplayName("会签到一半退回，之前的同意作废")
    void what_was_agreed_to_is_forgotten_when_the_case_leaves() {
        toAcceptance();
        done(WANG, Act.event("agree"));
        done(LI, Act.back("return", "siting"));
        done(HOST, Act.event("submit"));
        done(QIAN, Act.event("agree"));
        assertThat(standing.state()).isEqualTo("accepting");
        done(WANG, Act.event("agree"));
        assertThat(standing.state()).isEqualTo("open");
    }

    @Test
    @DisplayName("转办：只有接手的人能办；接手的人要有这个角色；他还能再转")
    void a_case_handed_over_is_the_receivers_alone() {
        assertThat(refused(LI, new Act.HandOver(QIAN))).isEqualTo(Reason.RECEIVER_MAY_NOT);
        assertThat(refused(QIAN, new Act.HandOver(ZHANG))).isEqualTo(Reason.NOT_HIS);

        done(LI, new Act.HandOver(ZHANG));
        assertThat(standing.state()).isEqualTo("applied");
        assertThat(refused(LI, Act.event("accept"))).isEqualTo(Reason.ASSIGNED_TO_ANOTHER);
        assertThat(refused(LI, new Act.HandOver(LI))).isEqualTo(Reason.ASSIGNED_TO_ANOTHER);
        assertThat(flow.isHisTurn(standing, LI)).isFalse();
        assertThat(flow.isHisTurn(standing, ZHANG)).isTrue();

        done(ZHANG, new Act.HandOver(LI));
        done(LI, Act.event("accept"));
        assertThat(standing.assignee()).isEmpty();
    }

    @Test
    @DisplayName("会签的事不归一个人：转办以后，别的角色照样能同意")
    void what_takes_the_consent_of_all_is_not_handed_over() {
        toAcceptance();
        done(LI, new Act.HandOver(WANG));
        done(QIAN, Act.event("agree"));
        done(WANG, Act.event("agree"));
        assertThat(standing.state()).isEqualTo("open");
    }

    @Test
    @DisplayName("加签：请的人没签，谁也走不了；签了、或者不再请了，才能走")
    void who_is_asked_to_sign_holds_the_case_until_he_has() {
        done(LI, new Act.AskToSign("sun"));
        done(LI, new Act.AskToSign("zhou"));
        assertThat(refused(LI, Act.event("accept"))).isEqualTo(Reason.NOT_SIGNED);
        assertThat(refused(actor("wu"), new Act.Sign(true))).isEqualTo(Reason.NOT_ASKED);

        done(actor("sun"), new Act.Sign(true));
        assertThat(refused(actor("sun"), new Act.Sign(true))).isEqualTo(Reason.NOT_ASKED);
        assertThat(refused(LI, Act.event("accept"))).isEqualTo(Reason.NOT_SIGNED);

        assertThat(refused(LI, new Act.Unask("sun"))).isEqualTo(Reason.NOT_ASKED);
        done(LI, new Act.Unask("zhou"));
        done(LI, Act.event("accept"));
        assertThat(standing.state()).isEqualTo("siting");
    }

    @Test
    @DisplayName("加签的人不同意，要说理由；怎么办由经办人定")
    void who_does_not_agree_says_why() {
        done(LI, new Act.AskToSign("sun"));
        assertThat(flow.decide(standing, actor("sun"), new Act.Sign(false), Set.of(), false))
                .isEqualTo(new Refused(Reason.UNEXPLAINED));
        done(actor("sun"), new Act.Sign(false));
        done(LI, Act.event("reject"));
        assertThat(standing.state()).isEqualTo("rejected");
    }

    @Test
    @DisplayName("撤回：自己上一步，别人还没动")
    void the_last_move_is_taken_back_by_whoever_made_it() {
        done(LI, Act.event("accept"));
        assertThat(refused(WANG, new Act.TakeBack())).isEqualTo(Reason.NOT_TO_BE_TAKEN_BACK);
        done(LI, new Act.TakeBack());
        assertThat(standing.state()).isEqualTo("applied");
        assertThat(refused(LI, new Act.TakeBack())).isEqualTo(Reason.NOT_TO_BE_TAKEN_BACK);
    }

    @Test
    void a_return_is_taken_back_to_where_the_case_stood() {
        toAcceptance();
        done(WANG, Act.back("return", "applied"));
        done(WANG, new Act.TakeBack());
        assertThat(standing.path()).containsExactly("applied", "siting", "accepting");
    }

    @Test
    void after_anybody_did_anything_it_is_too_late_to_take_back() {
        done(LI, Act.event("accept"));
        done(HOST, new Act.AskToSign("sun"));
        assertThat(refused(LI, new Act.TakeBack())).isEqualTo(Reason.NOT_TO_BE_TAKEN_BACK);
    }

    @Test
    @DisplayName("催办、抄送不改变办到哪一步，催过了也还能撤回")
    void urging_and_copying_change_nothing() {
        done(LI, Act.event("accept"));
        Case before = standing;
        done(WANG, new Act.Urge());
        done(HOST, new Act.Copy(Set.of("zhao")));
        assertThat(standing).isEqualTo(before);
        assertThat(refused(QIAN, new Act.Copy(Set.of("zhao")))).isEqualTo(Reason.NOT_HIS);
        done(LI, new Act.TakeBack());
    }

    private void toAcceptance() {
        done(LI, Act.event("accept"));
        done(HOST, Act.event("submit"));
    }

    /** With all guards holding and a comment. */
    private void done(Actor actor, Act act) {
        Decision decision = flow.decide(standing, actor, act, Set.of("photographed"), true);
        assertThat(decision).isInstanceOf(Done.class);
        standing = ((Done) decision).after();
    }

    private Reason refused(Actor actor, Act act) {
        Decision decision = flow.decide(standing, actor, act, Set.of("photographed"), true);
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused) decision).why();
    }
}
