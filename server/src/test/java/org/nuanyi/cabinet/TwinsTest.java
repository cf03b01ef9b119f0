package org.nuanyi.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.cabinet.SomeCabinets.CABINET;
import static org.nuanyi.cabinet.SomeCabinets.MASKS;
import static org.nuanyi.cabinet.SomeCabinets.OFFICE;
import static org.nuanyi.cabinet.SomeCabinets.OTHER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.cabinet.PaperCabinet.Paper;
import org.nuanyi.cabinet.internal.AlarmTasks;
import org.nuanyi.cabinet.internal.Hearing.Heard;
import org.nuanyi.cabinet.link.Channel;
import org.nuanyi.cabinet.wire.Order;
import org.nuanyi.cabinet.wire.WireKind;
import org.nuanyi.kernel.desk.Task;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.testing.LogLines;
import org.nuanyi.testing.TestDatabase;

/** What is known of a cabinet, and what it is sent when that is not enough. */
class TwinsTest {

    private static final Scope ELSEWHERE =
            new Scope(
                    new Actor("li", "unit-officer", Optional.empty(), Optional.empty()),
                    Reach.of("110101001"),
                    Reach.of("110101001"));

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private SomeCabinets some;
    private final PaperCabinet cabinet = new PaperCabinet(CABINET);

    @BeforeEach
    void aCabinet() {
        some = new SomeCabinets(database.scopes());
        some.stand();
    }

    private Instant now() {
        return some.clock.instant();
    }

    private Heard hear(Paper paper) {
        return some.hear(paper);
    }

    private boolean isOnline() {
        return some.twins.find(OFFICE, CABINET).orElseThrow().isOnline();
    }

    @Test
    @DisplayName("迟到的遗嘱不把新的连接打成离线")
    void a_late_will_does_not_flip_a_newer_state() {
        hear(cabinet.connection(now(), "online", 1));
        hear(cabinet.connection(now(), "online", 2));
        hear(cabinet.connection(now(), "offline", 1));
        assertThat(isOnline()).isTrue();

        hear(cabinet.connection(now(), "offline", 2));
        assertThat(isOnline()).isFalse();
        hear(cabinet.connection(now(), "online", 2));
        hear(cabinet.heartbeat(now(), 2));
        assertThat(isOnline()).isFalse();

        cabinet.restart();
        hear(cabinet.heartbeat(now(), 1));
        assertThat(isOnline()).isTrue();
    }

    @Test
    @DisplayName("心跳晚了五分之一就报离线，同一个连接上又来了就消，柜子又能开")
    void a_cabinet_that_is_silent_is_noticed_once_and_is_back_with_its_next_heartbeat() {
        hear(cabinet.heartbeat(now(), 1));

        some.clock.advance(Duration.ofSeconds(71));
        assertThat(some.twins.sweep()).isZero();
        some.clock.advance(Duration.ofSeconds(2));
        assertThat(some.twins.sweep()).isEqualTo(1);
        assertThat(some.twins.sweep()).isZero();
        assertThat(some.alarms()).containsExactly(Alarm.Kind.OFFLINE);
        assertThat(isOnline()).isFalse();

        hear(cabinet.heartbeat(now(), 1));
        assertThat(some.alarms()).isEmpty();
        assertThat(isOnline()).isTrue();
        some.clock.advance(Duration.ofSeconds(73));
        assertThat(some.twins.sweep()).isEqualTo(1);
    }

    @Test
    @DisplayName("服务器重连消息中心时收到的旧“在线”，不算沉默的柜子又来了")
    void what_was_kept_of_its_connection_does_not_bring_back_a_silent_cabinet() {
        hear(cabinet.connection(now(), "online", 1));
        hear(cabinet.heartbeat(now(), 1));
        some.clock.advance(Duration.ofSeconds(73));
        some.twins.sweep();

        hear(cabinet.connection(now(), "online", 1));

        assertThat(isOnline()).isFalse();
    }

    @Test
    @DisplayName("告警没消，每四小时再提醒一次；消了就不再提醒")
    void an_alarm_that_lasts_is_told_again_and_one_that_is_over_is_not() {
        hear(cabinet.said(Channel.TEMPERATURE, now(), "state", "high", "temperature_dc", 415));

        try (LogLines lines = LogLines.watched()) {
            some.clock.advance(Twins.AGAIN);
            some.twins.sweep();
            assertThat(told(lines)).as("four hours are not over").isEmpty();
            some.clock.advance(Duration.ofSeconds(1));
            some.twins.sweep();
            some.twins.sweep();
            assertThat(told(lines)).singleElement().asString().contains(CABINET, "temperature");

            hear(
                    cabinet.said(
                            Channel.TEMPERATURE, now(), "state", "normal", "temperature_dc", 215));
            some.clock.advance(Duration.ofHours(5));
            some.twins.sweep();
            assertThat(told(lines)).hasSize(1);
        }
    }

    private static List<String> told(LogLines lines) {
        return lines.of(Twins.class.getName()).stream()
                .map(ExtLogRecord::getFormattedMessage)
                .toList();
    }

    @Test
    @DisplayName("有告警的柜子在首页等着它的单位，消了才走")
    void a_cabinet_with_alarms_waits_on_the_first_page_of_who_keeps_it() {
        hear(cabinet.said(Channel.TEMPERATURE, now(), "state", "high", "temperature_dc", 415));
        hear(cabinet.said(Channel.TAMPER, now(), "kind", "tilted"));
        hear(new PaperCabinet(OTHER).said(Channel.TAMPER, now(), "kind", "tilted"));

        Task task = tasks(OFFICE).getFirst();

        assertThat(task.count()).isEqualTo(2);
        assertThat(task.since()).contains(now());
        assertThat(task.things())
                .extracting(Task.Thing::name)
                .containsExactly(CABINET + " 温度超限、柜体被动过", OTHER + " 柜体被动过");
        assertThat(tasks(ELSEWHERE)).isEmpty();

        some.twins.alarms(OFFICE).forEach(this::clear);
        assertThat(tasks(OFFICE)).isEmpty();
    }

    private void clear(Alarm alarm) {
        some.twins.clear(
                OFFICE, some.cabinets.find(OFFICE, alarm.cabinet()).orElseThrow(), alarm.kind());
    }

    private List<Task> tasks(Scope scope) {
        return new AlarmTasks(database.scopes()).list(scope, Language.CHINESE, now());
    }

    @Test
    void the_temperature_alarm_goes_when_it_is_normal_again() {
        hear(cabinet.said(Channel.TEMPERATURE, now(), "state", "high", "temperature_dc", 415));
        assertThat(some.twins.alarms(OFFICE).getFirst().detail()).isEqualTo("41.5 °C");
        hear(cabinet.said(Channel.TEMPERATURE, now(), "state", "normal", "temperature_dc", 215));
        assertThat(some.alarms()).isEmpty();
    }

    @Test
    @DisplayName("盘点丢了，心跳来时再要一份")
    void a_snapshot_that_was_lost_is_asked_for_again() {
        hear(cabinet.response(now(), some.sent(MASKS, 1), "acked"));
        assertThat(hear(cabinet.heartbeat(now(), 1)).wants()).containsExactly(new Order.Snapshot());

        hear(cabinet.snapshot(now()));
        hear(cabinet.said(Channel.TEMPERATURE, now(), "state", "normal", "temperature_dc", 215));
        assertThat(hear(cabinet.heartbeat(now(), 1)).wants()).as("no pieces moved").isEmpty();
    }

    @Test
    void of_what_is_not_known_a_new_snapshot_tells() {
        some.sent(MASKS, 1);
        hear(cabinet.snapshot(now()));
        some.clock.advance(Duration.ofSeconds(60));
        assertThat(hear(cabinet.heartbeat(now(), 1)).wants()).isEmpty();

        some.openings.sweep();
        assertThat(hear(cabinet.heartbeat(now(), 1)).wants()).containsExactly(new Order.Snapshot());
    }

    @Test
    @DisplayName("柜子的货道图旧了，就把新的发给它")
    void a_plan_that_the_cabinet_does_not_have_is_sent() {
        hear(cabinet.snapshot(now()));
        some.cabinets.plan(OFFICE, CABINET, List.of(new Lane(7, MASKS, LaneKind.DISPENSE, 30)));

        assertThat(hear(cabinet.heartbeat(now(), 1)).wants())
                .containsExactly(
                        new Order.Planogram(
                                2, List.of(new Order.Place(7, WireKind.DISPENSE, MASKS, 30))));
    }
}
