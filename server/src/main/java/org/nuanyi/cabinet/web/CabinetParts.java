package org.nuanyi.cabinet.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.cabinet.Alarm;
import org.nuanyi.cabinet.CabinetDevice;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.LaneStock;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.wire.Said;

/** The parts of the page of a cabinet. Thread-safe. */
@Singleton
class CabinetParts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** What is known of something; empty where it is not. */
    record Fact(String name, String value) {}

    /**
     * A lane.
     *
     * @param pieces empty where they are not known
     */
    record LaneRow(
            int number, String item, String kind, String pieces, int capacity, boolean empty) {}

    /**
     * Something that somebody looked after, or has to.
     *
     * @param cleared empty while it lasts
     */
    record AlarmRow(String id, String name, String detail, String raised, String cleared) {}

    /**
     * An opening: what was opened, and never who did.
     *
     * @param moved empty where nothing was
     * @param over whether nothing more is to come of it
     */
    record OpeningRow(String at, int lane, String item, String moved, String state, boolean over) {}

    /** What the cabinet and its device say of themselves. */
    List<Fact> facts(CabinetState state, Optional<CabinetDevice> device, CabinetWords words) {
        Optional<Twin> twin = state.twin();
        return Stream.concat(
                        Stream.of(
                                new Fact(
                                        words.pick("最后消息", "Last word"),
                                        words.past(twin.flatMap(Twin::seenAt))),
                                new Fact(words.pick("温度", "Temperature"), words.temperature(twin))),
                        Stream.concat(
                                twin.flatMap(Twin::heartbeat).stream()
                                        .flatMap(heartbeat -> heard(heartbeat, words)),
                                Stream.concat(
                                        Stream.of(
                                                new Fact(
                                                        words.pick("格口配置", "Plan of lanes"),
                                                        words.plan(state)),
                                                new Fact(
                                                        words.pick("最近盘数", "Last count"),
                                                        words.past(twin.flatMap(Twin::lanesAt)))),
                                        device.stream().flatMap(one -> device(one, words)))))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static Stream<Fact> heard(Said.Heartbeat heartbeat, CabinetWords words) {
        return Stream.of(
                new Fact(words.pick("柜门", "Door"), words.door(heartbeat.door())),
                new Fact(words.pick("供电", "Power"), heartbeat.power().map(words::power).orElse("")),
                new Fact(words.pick("固件", "Firmware"), heartbeat.firmware()),
                new Fact(words.pick("已连续运行", "Running for"), words.lasting(heartbeat.uptimeS())),
                new Fact(
                        words.pick("还没上报的消息", "Messages to come"),
                        Long.toString(heartbeat.unacknowledged())));
    }

    private static Stream<Fact> device(CabinetDevice device, CabinetWords words) {
        return Stream.of(
                new Fact(words.pick("型号", "Model"), device.model()),
                new Fact(words.pick("序列号", "Serial number"), device.serial()),
                new Fact(words.pick("启动次数", "Switched on"), Long.toString(device.boot())),
                new Fact(
                        words.pick("配网时间", "Papers since"), MOMENT.format(device.provisionedAt())));
    }

    List<LaneRow> lanes(CabinetState state, CabinetWords words) {
        return state.lanes().stream().map(one -> lane(one, words)).toList();
    }

    private static LaneRow lane(LaneStock one, CabinetWords words) {
        return new LaneRow(
                one.lane().number(),
                words.item(one.lane().item()),
                words.of(one.lane().kind()),
                one.pieces().isPresent() ? Integer.toString(one.pieces().getAsInt()) : "",
                one.lane().capacity(),
                one.isEmpty());
    }

    List<AlarmRow> alarms(List<Alarm> alarms, CabinetWords words) {
        return alarms.stream()
                .map(
                        one ->
                                new AlarmRow(
                                        one.kind().id(),
                                        words.of(one.kind()),
                                        AlarmDetail.of(one.detail(), words.language()),
                                        MOMENT.format(one.raisedAt()),
                                        one.clearedAt().map(MOMENT::format).orElse("")))
                .toList();
    }

    List<OpeningRow> openings(List<OpeningCard> openings, CabinetWords words) {
        return openings.stream()
                .map(
                        one ->
                                new OpeningRow(
                                        MOMENT.format(one.allowedAt()),
                                        one.lane(),
                                        words.item(one.item()),
                                        words.moved(one),
                                        words.state(one.opening()),
                                        one.opening().state().isOver()))
                .toList();
    }
}
