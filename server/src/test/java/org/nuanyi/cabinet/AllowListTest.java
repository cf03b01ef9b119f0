package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.MASKS;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;
import static org.nuanyi.cabinet.SomeCabinets.OTHER;
import static org.nuanyi.cabinet.SomeCabinets.UNIT;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.cabinet.wire.Order.AllowList;
import org.nuanyi.testing.TestDatabase;

/** Which cards open a cabinet that is cut off, and for how much. */
class AllowListTest {

    private static final int ALL = 20;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final PaperCabinet cabinet = new PaperCabinet(CABINET);
    private SomeCabinets some;
    private String li;

    /** Masks: three a month for each; and twenty pieces a month of all there is. */
    @BeforeEach
    void aCabinetAndAMember() {
        some = new SomeCabinets(database.scopes());
        some.stand();
        some.cabinets.limit(
                OFFICE,
                UNIT,
                new Limits(Optional.empty(), OptionalInt.empty(), OptionalInt.of(ALL)));
        some.provisioning.provision(
                some.provisioning.token(OFFICE, CABINET), UUID.randomUUID(), "paper", "1");
        li = some.members.enrol("1100000012345678");
    }

    private Instant now() {
        return some.clock.instant();
    }

    private List<AllowList> lists(long held) {
        return lists(cabinet, held);
    }

    private List<AllowList> lists(PaperCabinet cabinet, long held) {
        return some.hear(cabinet.heartbeat(now(), 1, held)).wants().stream()
                .filter(AllowList.class::isInstance)
                .map(AllowList.class::cast)
                .toList();
    }

    @Test
    @DisplayName("名单上写着本月还能拿多少：总数和每样")
    void a_card_may_take_off_line_what_is_left_this_month() {
        some.taken(li, MASKS, 2);

        AllowList list = lists(0).getFirst();

        assertThat(list.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(list.validUntil()).isEqualTo(now().plus(Duration.ofDays(3)));
        assertThat(list.cards()).hasSize(1);
        Order.Allowed card = list.cards().getFirst();
        assertThat(card.remaining()).isEqualTo(ALL - 2);
        assertThat(card.items()).isEqualTo(Map.of(MASKS, 1));
    }

    @Test
    void who_has_left_is_on_no_list() {
        some.members.leave(li);

        assertThat(lists(0).getFirst().cards()).isEmpty();
    }

    @Test
    void a_list_is_sent_once_an_hour() {
        long version = lists(0).getFirst().version();

        assertThat(lists(version)).isEmpty();
        some.clock.advance(Duration.ofHours(1));
        assertThat(lists(version).getFirst().version()).isGreaterThan(version);
    }

    @Test
    @DisplayName("名单每小时换一次，各柜在各自的那一分钟换，不挤在整点")
    void cabinets_do_not_ask_for_their_lists_in_the_same_minute() {
        some.provisioning.provision(
                some.provisioning.token(OFFICE, OTHER), UUID.randomUUID(), "paper", "2");

        assertThat(minuteOfNext(cabinet)).isNotEqualTo(minuteOfNext(new PaperCabinet(OTHER)));
    }

    /** At which minute of an hour a new list is wanted. */
    private int minuteOfNext(PaperCabinet cabinet) {
        long held = lists(cabinet, 0).getFirst().version();
        while (lists(cabinet, held).isEmpty()) {
            some.clock.advance(Duration.ofMinutes(1));
        }
        return some.clock.instant().atZone(ZoneOffset.UTC).getMinute();
    }

    @Test
    @DisplayName("柜里还有没传完的，先不发名单：不然会少算")
    void while_the_cabinet_keeps_words_that_are_not_here_no_list_is_made() {
        cabinet.dispense(now(), UUID.randomUUID(), 1, MASKS, 1);
        assertThat(lists(0)).isEmpty();

        some.hear(cabinet.journal.getFirst());
        assertThat(lists(0).getFirst().counted().sequence()).isEqualTo(1);
    }

    @Test
    @DisplayName("月底前两天，下个月的名单也先发到")
    void before_a_month_is_over_the_next_ones_list_is_there() {
        assertThat(lists(lists(0).getFirst().version())).isEmpty();
        some.clock.set(Instant.parse("2026-11-30T03:00:00Z"));

        AllowList now = lists(0).getFirst();
        AllowList next = lists(now.version()).getFirst();

        assertThat(now.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(next.month()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(next.version()).isGreaterThan(now.version());
        assertThat(next.cards().getFirst().remaining()).isEqualTo(ALL);
        assertThat(lists(next.version())).isEmpty();
    }

    @Test
    @DisplayName("跨月那一刻手里只有上个月名单的柜子，马上拿到新月份的")
    void when_a_month_begins_its_list_does_not_wait_for_the_cabinets_minute() {
        some.clock.set(Instant.parse("2026-11-30T15:59:30Z"));
        AllowList old = lists(0).getFirst();
        some.clock.advance(Duration.ofMinutes(1));

        AllowList next = lists(old.version()).getFirst();

        assertThat(old.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(next.month()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(lists(0).getFirst().month()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(lists(next.version())).isEmpty();
    }

    @Test
    void many_cards_come_in_parts() {
        for (int n = 0; n < 400; n++) {
            some.members.enrol("2200%08d".formatted(n));
        }

        List<AllowList> parts = lists(0);

        assertThat(parts).extracting(AllowList::part).containsExactly(1, 2);
        assertThat(parts).extracting(AllowList::parts).containsOnly(2);
        assertThat(parts.stream().mapToInt(part -> part.cards().size()).sum()).isEqualTo(401);
    }
}
