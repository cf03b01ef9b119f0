package org.nuanyi.cabinet.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.nuanyi.cabinet.Alarm;
import org.nuanyi.cabinet.CabinetState;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.OpeningCard;
import org.nuanyi.cabinet.Rollout;
import org.nuanyi.cabinet.RolloutTrial;
import org.nuanyi.cabinet.Twin;
import org.nuanyi.cabinet.wire.Said.DoorState;
import org.nuanyi.cabinet.wire.Said.Power;
import org.nuanyi.core.Named;
import org.nuanyi.core.cabinet.Opening;
import org.nuanyi.core.cabinet.OpeningState;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.supply.Item;
import org.nuanyi.union.UnitTree;

/**
 * What is said about cabinets, in one language.
 *
 * @param items of the catalogue by their codes
 */
record CabinetWords(Language language, Map<String, Item> items, TimeWords times) {

    private static final double TENTHS = 10.0;

    String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }

    String of(Named constant) {
        return pick(constant.chinese(), constant.english());
    }

    String unit(UnitTree tree, String code) {
        return tree.findUnit(code).map(one -> pick(one.shortName(), one.english())).orElse(code);
    }

    /** Its name; its code where the catalogue does not know it. */
    String item(String code) {
        return find(code).map(one -> pick(one.name(), one.english())).orElse(code);
    }

    /** What one piece of it is called: 个. */
    String piece(String code) {
        return find(code)
                .map(one -> pick(one.piece(), one.pieceEnglish()))
                .orElseGet(() -> pick("件", "piece"));
    }

    /** 2 号 雨伞. */
    String lane(Lane lane) {
        return pick("%d 号 %s", "No. %d %s").formatted(lane.number(), item(lane.item()));
    }

    private Optional<Item> find(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** 12 分钟前; empty where nothing is known. */
    String past(Optional<Instant> at) {
        return at.map(times::past).orElse("");
    }

    /** 在线; 离线，3 小时前起; 从未上线; 已停用. */
    String connection(CabinetState state) {
        if (!state.isInService()) {
            return pick("已停用", "Out of service");
        }
        if (state.isOnline()) {
            return pick("在线", "Online");
        }
        return state.twin()
                .flatMap(twin -> twin.changedAt().or(twin::seenAt))
                .map(times::past)
                .map(since -> pick("离线，" + since + "起", "Away since " + since))
                .orElseGet(() -> pick("从未上线", "Never online"));
    }

    /** 23.5 ℃; empty where it measures none. */
    String temperature(Optional<Twin> twin) {
        OptionalInt tenths =
                twin.flatMap(Twin::heartbeat)
                        .map(heartbeat -> heartbeat.temperatureDc())
                        .orElseGet(OptionalInt::empty);
        return tenths.isPresent() ? "%.1f ℃".formatted(tenths.getAsInt() / TENTHS) : "";
    }

    String door(DoorState door) {
        return switch (door) {
            case SHUT -> pick("关着", "Shut");
            case OPEN -> pick("开着", "Open");
            case JAMMED -> pick("卡住了", "Jammed");
            case UNKNOWN -> pick("不清楚", "Not known");
        };
    }

    /** 柜子没有打开：格口是空的. */
    String state(Opening opening) {
        OpeningState state = opening.state();
        String reason =
                state == OpeningState.DENIED || state == OpeningState.JAMMED
                        ? opening.reason()
                                .map(why -> pick("：" + why.chinese(), ": " + why.english()))
                                .orElse("")
                        : "";
        return of(state) + reason;
    }

    String power(Power power) {
        return switch (power) {
            case MAINS -> pick("市电", "Mains");
            case BATTERY -> pick("电池", "Battery");
        };
    }

    /** 3 天 4 小时. */
    String lasting(long seconds) {
        Duration all = Duration.ofSeconds(seconds);
        if (all.toDays() > 0) {
            return pick("%d 天 %d 小时", "%d d %d h").formatted(all.toDays(), all.toHoursPart());
        }
        return all.toHours() > 0
                ? pick("%d 小时 %d 分钟", "%d h %d min").formatted(all.toHours(), all.toMinutesPart())
                : pick("%d 分钟", "%d min").formatted(all.toMinutes());
    }

    /** 取走 2 个; 归还 1 把; empty where nothing moved. */
    String moved(OpeningCard card) {
        int taken = card.opening().taken();
        if (taken == 0) {
            return "";
        }
        String pieces = Math.abs(taken) + " " + piece(card.item());
        return taken > 0 ? pick("取走 ", "took ") + pieces : pick("归还 ", "gave back ") + pieces;
    }

    /** Whether the cabinet has the plan of its lanes. */
    String plan(CabinetState state) {
        if (state.plan() == 0) {
            return pick("还没有配置", "None yet");
        }
        return state.hasPlan()
                ? pick("第 %d 版，柜机已确认", "Version %d, confirmed").formatted(state.plan())
                : pick("第 %d 版，等柜机确认", "Version %d, to be confirmed").formatted(state.plan());
    }

    /** 7 号 医用口罩，领用，30 个. */
    String plannedLane(Lane lane) {
        String comma = pick("，", ", ");
        return lane(lane)
                + comma
                + of(lane.kind())
                + comma
                + lane.capacity()
                + " "
                + piece(lane.item());
    }

    /** How far a roll-out has come. */
    String standing(Rollout rollout) {
        if (rollout.stoppedAt().isPresent()) {
            return pick("已停止", "Stopped");
        }
        return rollout.next().isPresent()
                ? pick("第 %d 组等放行", "Group %d to be released").formatted(rollout.next().getAsInt())
                : pick("全部完成", "Complete");
    }

    /** Why a cabinet is not well since it has a new plan; empty where it is. */
    List<String> troubles(RolloutTrial trial) {
        return Stream.concat(
                        Stream.of(
                                trial.online() ? "" : pick("离线", "Away"),
                                trial.confirmed() ? "" : pick("还没确认新配置", "Not confirmed yet")),
                        trial.alarms().stream().map(Alarm::kind).map(this::of))
                .filter(trouble -> !trouble.isEmpty())
                .toList();
    }

    /** What is wrong with a field, and what to write. */
    String field(String field) {
        return switch (field) {
            case "id" ->
                    pick(
                            "柜号用小写字母、数字和连字符，2 到 32 个，字母或数字开头，而且没有用过。",
                            "The id has 2 to 32 small letters, digits and hyphens, and is nobody"
                                    + " else's.");
            case "station" ->
                    pick(
                            "没有这个编号的驿站（8 位数字）。",
                            "There is no station of yours of this number (8 digits).");
            case "place" -> pick("请写放在哪里（最多 100 字）。", "Say where it stands, up to 100 characters.");
            case "number" ->
                    pick(
                            "每个格口一个编号，1 到 60，不能重复。",
                            "Each lane has a number of its own, from 1 to 60.");
            case "capacity" -> pick("容量写 1 到 1000 的整数。", "A lane holds 1 to 1000 pieces.");
            case "item" -> pick("请从目录里选一种物资。", "Choose an item of the catalogue.");
            case "name" -> pick("请给这次推送起个名字（最多 60 字）。", "Give it a name, up to 60 characters.");
            case "cabinets" -> pick("请至少选一台智能柜。", "Choose at least one cabinet.");
            case "kind" -> pick("请选择领用、借用或急救。", "Choose to take, to lend or emergency.");
            case "seen" ->
                    pick(
                            "别人刚改过格口。下面是最新的，请重新改。",
                            "Somebody changed the lanes meanwhile. Below is the newest plan.");
            default ->
                    pick(
                            "限额写 0 到 9999 的整数，不限就留空。",
                            "A limit is a whole number from 0 to 9999, or nothing for no limit.");
        };
    }
}
