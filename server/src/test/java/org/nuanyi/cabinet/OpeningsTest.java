package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.LI;
import static org.nuanyi.cabinet.SomeCabinets.MASKS;
import static org.nuanyi.cabinet.SomeCabinets.OTHER;
import static org.nuanyi.cabinet.SomeCabinets.PLASTERS;
import static org.nuanyi.cabinet.SomeCabinets.UMBRELLAS;
import static org.nuanyi.cabinet.SomeCabinets.WANG;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.OpeningResult.Allowed;
import org.nuanyi.cabinet.OpeningResult.OverQuota;
import org.nuanyi.cabinet.OpeningResult.Reason;
import org.nuanyi.cabinet.OpeningResult.Refused;
import org.nuanyi.core.cabinet.Opening.Fact;
import org.nuanyi.core.cabinet.Opening.Mark;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.core.cabinet.Quota.Limit;
import org.nuanyi.kernel.Conflict;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.testing.TestDatabase;

@DisplayName("开柜：限额先占后销，掉了的还回去；每件只记一次")
class OpeningsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeCabinets some;

    @BeforeEach
    void aCabinet() {
        some = new SomeCabinets(database.scopes());
        some.stand();
    }

    @Test
    @DisplayName("每人每天 2 个口罩：第三个不给，别人还能拿")
    void a_member_has_what_is_for_one_and_others_have_theirs() {
        some.allowed(LI, MASKS, 1);
        some.allowed(LI, MASKS, 1);

        assertThat(some.ask(LI, MASKS, 1)).isEqualTo(new OverQuota(Limit.ITEM_DAY));
        some.allowed(WANG, MASKS, 2);
    }

    @Test
    @DisplayName("换一台柜子也一样；第二天又有了，这个月的用完就没有了")
    void the_quota_is_the_members_at_whichever_cabinet_by_day_and_by_month() {
        some.taken(LI, MASKS, 2);
        assertThat(some.ask(OTHER, LI, MASKS, 1)).isEqualTo(new OverQuota(Limit.ITEM_DAY));

        some.clock.advance(Duration.ofDays(1));
        some.taken(LI, MASKS, 1);
        some.clock.advance(Duration.ofDays(1));
        assertThat(some.ask(LI, MASKS, 1)).isEqualTo(new OverQuota(Limit.ITEM_MONTH));

        some.clock.advance(Duration.ofDays(20));
        some.allowed(LI, MASKS, 2);
    }

    @Test
    @DisplayName("柜子不开、卡住、过期：限额还回去")
    void what_was_held_comes_back_when_the_door_stayed_shut() {
        for (Fact end : List.of(Fact.DENIED, Fact.JAMMED, Fact.EXPIRED)) {
            UUID id = some.allowed(LI, MASKS, 2);
            assertThat(some.ask(LI, MASKS, 1)).as("held").isInstanceOf(OverQuota.class);
            some.openings.hear(CABINET, id, end);
        }

        some.allowed(LI, MASKS, 2);
    }

    @Test
    @DisplayName("没了消息的不还，等柜子自己数清楚")
    void what_nothing_is_heard_of_is_held_until_the_cabinet_has_counted() {
        UUID id = some.sent(MASKS, 2);
        some.clock.advance(Duration.ofMinutes(4));

        assertThat(some.openings.sweep()).isEqualTo(1);
        assertThat(some.state(id)).isEqualTo(OpeningState.UNKNOWN);
        assertThat(some.ask(LI, MASKS, 1)).isInstanceOf(OverQuota.class);

        some.openings.reconcile(CABINET, id, 1);
        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
        some.allowed(LI, MASKS, 1);
        assertThat(some.ask(LI, MASKS, 1)).isInstanceOf(OverQuota.class);
    }

    @Test
    void what_never_left_the_server_is_over_with_its_time_and_not_before() {
        UUID id = some.allowed(LI, MASKS, 1);

        some.clock.advance(Duration.ofSeconds(20));
        assertThat(some.openings.sweep()).isZero();
        some.clock.advance(Duration.ofSeconds(1));
        assertThat(some.openings.sweep()).isEqualTo(1);

        assertThat(some.state(id)).isEqualTo(OpeningState.EXPIRED);
        assertThat(some.openings.sweep()).as("once").isZero();
    }

    @Test
    @DisplayName("同一个请求重发，还是那一次；改了内容就不行")
    void asked_again_under_its_id_it_is_the_same_opening() {
        UUID id = UUID.randomUUID();
        OpeningResult first = some.openings.allow(new Asking(id, CABINET, 1, 2, LI));

        assertThat(some.openings.allow(new Asking(id, CABINET, 1, 2, LI))).isEqualTo(first);
        assertThatThrownBy(() -> some.openings.allow(new Asking(id, CABINET, 1, 1, LI)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> some.openings.allow(new Asking(id, CABINET, 1, 2, WANG)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("雨伞还了才能再借")
    void what_is_lent_comes_back_before_the_next_is_lent() {
        some.taken(LI, UMBRELLAS, 1);
        assertThat(some.ask(LI, UMBRELLAS, 1)).isEqualTo(new Refused(Reason.NOT_RETURNED));
        assertThat(some.ask(WANG, UMBRELLAS, -1)).isEqualTo(new Refused(Reason.NOTHING_TO_RETURN));

        some.taken(OTHER, LI, UMBRELLAS, -1);

        some.allowed(LI, UMBRELLAS, 1);
    }

    @Test
    @DisplayName("急救包不限额，只记录")
    void the_emergency_kit_is_never_refused_and_always_written_down() {
        some.cabinets.limit(
                SomeCabinets.OFFICE,
                SomeCabinets.UNIT,
                new Limits(Optional.empty(), OptionalInt.of(0), OptionalInt.of(0)));

        for (int i = 0; i < 5; i++) {
            some.taken(LI, PLASTERS, 2);
        }

        assertThat(some.ask(LI, MASKS, 1)).isInstanceOf(OverQuota.class);
        assertThat(some.openings.history(LI, 10)).hasSize(5);
    }

    @Test
    @DisplayName("同一件事报两遍，只扣一次库存")
    void a_dispense_that_is_told_twice_leaves_the_store_once() {
        UUID id = some.allowed(LI, MASKS, 2);
        Dispensed said = some.dispensed(id, MASKS, 2);

        assertThat(some.openings.dispensed(CABINET, said)).isTrue();
        some.bookings.book();
        assertThat(some.openings.dispensed(CABINET, said)).isFalse();
        some.bookings.book();

        assertThat(some.left(CABINET)).containsEntry(MASKS, 48L);
    }

    @Test
    void it_is_settled_when_the_door_is_shut_and_the_books_have_it_in_whichever_order() {
        UUID one = some.allowed(LI, MASKS, 1);
        some.openings.dispensed(CABINET, some.dispensed(one, MASKS, 1));
        some.openings.hear(CABINET, one, Fact.CLOSED);
        assertThat(some.state(one)).isEqualTo(OpeningState.CLOSED);
        some.bookings.book();
        assertThat(some.state(one)).isEqualTo(OpeningState.SETTLED);

        UUID other = some.allowed(WANG, MASKS, 1);
        some.openings.dispensed(CABINET, some.dispensed(other, MASKS, 1));
        some.bookings.book();
        assertThat(some.state(other)).isEqualTo(OpeningState.OPENED);
        some.openings.hear(CABINET, other, Fact.CLOSED);
        assertThat(some.state(other)).isEqualTo(OpeningState.SETTLED);
    }

    @Test
    @DisplayName("记账和结束是一件事：断电就都没有，下一轮照样做完")
    void the_books_and_the_end_are_one_and_are_tried_again_at_the_next_turn() {
        UUID id = some.allowed(LI, MASKS, 1);
        some.openings.dispensed(CABINET, some.dispensed(id, MASKS, 1));
        some.openings.hear(CABINET, id, Fact.CLOSED);
        whileRefused(
                "not 'BOOKED' = any (facts)",
                () -> {
                    assertThatThrownBy(some.bookings::book).isInstanceOf(RuntimeException.class);
                    assertThat(some.left(CABINET)).containsEntry(MASKS, 50L);
                });

        some.bookings.book();

        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
    }

    /** Something goes wrong: no opening is written that is not so. */
    private void whileRefused(String check, Runnable work) {
        Jdbi owner = database.ownerJdbi();
        String add = "alter table cabinet.opening add constraint refused check (%s) not valid";
        owner.useHandle(handle -> handle.execute(add.formatted(check)));
        work.run();
        owner.useHandle(
                handle -> handle.execute("alter table cabinet.opening drop constraint refused"));
    }

    @Test
    @DisplayName("柜子的钟快了两天：记在收到的那天，第二天才入账也一样")
    void what_a_fast_clock_says_is_of_the_day_on_which_it_was_heard() {
        LocalDate heard = LocalDate.now(some.clock);
        Dispensed said = some.dispensed(some.allowed(LI, MASKS, 1), MASKS, 1);
        Instant ahead = said.at().plus(Duration.ofDays(2));
        some.openings.dispensed(
                CABINET,
                new Dispensed(said.mark(), said.opening(), said.lane(), said.item(), 1, ahead));

        some.clock.advance(Duration.ofDays(1));
        some.bookings.book();

        assertThat(some.left(CABINET)).containsEntry(MASKS, 49L);
        assertThat(some.days(CABINET).getFirst()).isEqualTo(heard);
    }

    @Test
    @DisplayName("一台柜子记不了账，别的柜子照记")
    void what_cannot_be_booked_holds_up_its_own_cabinet_only() {
        UUID stuck = some.allowed(LI, MASKS, 1);
        some.openings.dispensed(CABINET, some.dispensed(stuck, MASKS, 1));
        some.openings.hear(CABINET, stuck, Fact.CLOSED);
        UUID next = some.allowed(WANG, MASKS, 1);
        some.openings.dispensed(CABINET, some.dispensed(next, MASKS, 1));
        UUID elsewhere = some.allowed(OTHER, WANG, MASKS, 1);
        some.openings.dispensed(OTHER, some.dispensed(elsewhere, MASKS, 1));
        some.openings.hear(OTHER, elsewhere, Fact.CLOSED);
        whileRefused(
                "id <> '%s' or not 'BOOKED' = any (facts)".formatted(stuck),
                () -> {
                    assertThatThrownBy(some.bookings::book).hasMessageContaining(CABINET);
                    assertThat(some.state(elsewhere)).isEqualTo(OpeningState.SETTLED);
                    assertThat(some.left(CABINET)).containsEntry(MASKS, 50L);
                });

        some.bookings.book();
        assertThat(some.state(stuck)).isEqualTo(OpeningState.SETTLED);
        assertThat(some.left(CABINET)).containsEntry(MASKS, 48L);
    }

    @Test
    @DisplayName("断网时刷卡拿的，联网后记到本人名下，也占限额")
    void what_was_given_out_off_line_is_the_members_and_counts() {
        UUID begun = UUID.randomUUID();

        some.openings.begun(CABINET, some.begun(begun, LI, MASKS, 2));
        some.openings.dispensed(CABINET, some.dispensed(begun, MASKS, 2));

        assertThat(some.ask(LI, MASKS, 1)).isEqualTo(new OverQuota(Limit.ITEM_DAY));
        assertThat(some.openings.history(LI, 10)).hasSize(1);
    }

    @Test
    void a_cabinet_speaks_of_its_own_openings_only() {
        UUID id = some.allowed(LI, MASKS, 1);

        assertThatThrownBy(() -> some.openings.hear(OTHER, id, Fact.OPENED))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> some.openings.dispensed(OTHER, some.dispensed(id, MASKS, 1)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("账上没有了也拿了出来：记为短少，下次盘点说明")
    void more_than_the_books_hold_is_said_to_be_short() {
        some.taken(LI, UMBRELLAS, 1);
        UUID id = some.allowed(WANG, UMBRELLAS, 1);
        some.openings.dispensed(CABINET, some.dispensed(id, UMBRELLAS, 1));
        some.openings.hear(CABINET, id, Fact.CLOSED);

        some.bookings.book();

        assertThat(some.left(CABINET)).doesNotContainKey(UMBRELLAS);
        assertThat(some.state(id)).isEqualTo(OpeningState.SETTLED);
    }

    @Test
    @DisplayName("本人要求时，本月以前的记录不再属于谁；没还的留着")
    void a_member_is_forgotten_but_for_this_month_and_what_is_not_back() {
        some.taken(LI, MASKS, 1);
        some.taken(LI, UMBRELLAS, 1);
        some.clock.advance(Duration.ofDays(31));
        some.taken(LI, MASKS, 1);

        assertThat(some.openings.forget(LI)).isEqualTo(1);

        assertThat(some.openings.history(LI, 10)).hasSize(2);
        assertThat(some.ask(LI, UMBRELLAS, 1)).isEqualTo(new Refused(Reason.NOT_RETURNED));
    }

    @Test
    @DisplayName("一个人同时在很多台手机上点：不会超过限额")
    void many_at_once_hold_no_more_than_the_quota() throws Exception {
        List<Callable<OpeningResult>> asking = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String cabinet = i % 2 == 0 ? CABINET : OTHER;
            asking.add(() -> some.ask(cabinet, LI, MASKS, 1));
        }
        List<OpeningResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<OpeningResult> one : threads.invokeAll(asking)) {
                results.add(one.get());
            }
        }

        assertThat(results).filteredOn(Allowed.class::isInstance).hasSize(2);
    }

    @Test
    void a_mark_of_another_time_since_it_was_switched_on_is_another() {
        UUID id = some.allowed(LI, MASKS, 2);
        Mark first = new Mark(UUID.randomUUID(), 1);
        Mark second = new Mark(UUID.randomUUID(), 1);

        some.openings.dispensed(CABINET, some.dispensed(first, id, MASKS, 1));
        some.openings.dispensed(CABINET, some.dispensed(second, id, MASKS, 1));

        assertThat(some.openings.card(SomeCabinets.OFFICE, id).opening().taken()).isEqualTo(2);
    }
}
