package org.nuanyi.station.web;

import java.util.List;
import java.util.Locale;
import org.nuanyi.core.Named;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Entry;
import org.nuanyi.station.FieldFault;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationKind;
import org.nuanyi.union.UnitTree;

/** What stands in fields, as people read it: the names of choices and units, not their ids. */
record FieldWords(Language language, UnitTree units) {

    private static final String NOTHING = "—";

    /** The text of a field in words; a dash for nothing. */
    String of(StationField field, String text) {
        if (text.isEmpty()) {
            return field instanceof Equipment ? language.pick("没有", "none") : NOTHING;
        }
        return switch (field) {
            case Equipment _ -> name(Condition.class, text);
            case Plain plain -> of(plain, text);
        };
    }

    private String of(Plain field, String text) {
        return switch (field) {
            case KIND -> name(StationKind.class, text);
            case SERVES -> name(Serves.class, text);
            case HOST_KIND -> name(HostKind.class, text);
            case ENTRY -> name(Entry.class, text);
            case LIFECYCLE -> name(Lifecycle.class, text);
            case UNIT -> unit(text);
            case POINT -> point(text);
            default -> text;
        };
    }

    private <E extends Enum<E> & Named> String name(Class<E> type, String id) {
        return Named.find(type, id).map(one -> Choice.name(one, language)).orElse(id);
    }

    private String unit(String code) {
        return units.findUnit(code)
                .map(unit -> language.pick(unit.name(), unit.english()))
                .orElse(code);
    }

    /** 116.4255, 39.9298 · GCJ-02. */
    private static String point(String text) {
        String[] parts = text.split("[, ]");
        return parts.length == 3
                ? "%s, %s · %s".formatted(parts[0], parts[1], datum(parts[2]))
                : text;
    }

    private static String datum(String id) {
        return id.toUpperCase(Locale.ROOT).replaceFirst("(?<=[A-Z])(?=[0-9])", "-");
    }

    /** What may be chosen in a field; none where it is typed. */
    List<Choice> choices(StationField field, String chosen, List<Choice> ofUnits) {
        return switch (field) {
            case Equipment _ -> Choice.of(Condition.class, chosen, language);
            case Plain.KIND -> Choice.of(StationKind.class, chosen, language);
            case Plain.SERVES -> Choice.of(Serves.class, chosen, language);
            case Plain.HOST_KIND -> Choice.of(HostKind.class, chosen, language);
            case Plain.ENTRY -> Choice.of(Entry.class, chosen, language);
            case Plain.UNIT -> ofUnits;
            default -> List.of();
        };
    }

    /** What to do about a text that cannot be. */
    String of(FieldFault.Reason reason) {
        return switch (reason) {
            case EMPTY -> language.pick("不能空着。", "This cannot be empty.");
            case TOO_LONG -> language.pick("太长了，请写短些。", "Too long: say it shorter.");
            case UNKNOWN -> language.pick("请从列出的里面选一个。", "Choose one of those listed.");
            case NOT_A_POINT ->
                    language.pick(
                            "写成“经度, 纬度”，例如 116.4174, 39.9288，并选好坐标系。",
                            "Write longitude, latitude: 116.4174, 39.9288, and choose the datum.");
            case FAR_AWAY ->
                    language.pick(
                            "这个点不在北京：看看经度、纬度和坐标系有没有写错。",
                            "That is not in Beijing: are the numbers and the datum right?");
            case MOVED_FAR ->
                    language.pick(
                            "入口会移动 500 米以上，多半是坐标系选错了。确实要移动这么远，就在下面勾选再保存。",
                            "The entrance would move more than 500 m: most likely the datum is"
                                    + " wrong. If it is meant, tick the box below and save again.");
            case NOT_A_PHONE ->
                    language.pick(
                            "写座机或 400 号码，例如 010-64000000。", "Write a landline: 010-64000000.");
            case MOBILE ->
                    language.pick(
                            "这是手机号。手机号是个人的，不公开；这里只写座机。",
                            "That is a mobile. It is a person's and is not published: write a"
                                    + " landline.");
            case CONTROL_CHARACTER ->
                    language.pick(
                            "有看不见的字符，请重新输入。", "It has characters nobody sees: type it again.");
        };
    }

    /** What helps to fill a field in; may be empty. */
    String help(StationField field) {
        return switch (field) {
            case Plain.TAGS -> language.pick("用顿号隔开：暖空间、骑手驿站", "With commas between them");
            case Plain.HINT -> language.pick("例如：临街一层，进门左手", "Street floor, left of the door");
            case Plain.ENTRY_NOTE -> language.pick("到门口以后怎么进", "What to do at the door");
            case Plain.DESK_PHONE ->
                    language.pick("会公开给所有人看，不要写手机号", "Everybody sees it: no mobile");
            case Plain.HOURS ->
                    language.pick(
                            "照门上写的写，或写 OSM 格式：工作日 9:00-17:30",
                            "As on the door, or in OSM's form: Mo-Fr 09:00-17:30");
            case Plain.POINT ->
                    language.pick(
                            "从地图上复制“经度, 纬度”，选它的坐标系；也可以拖动地图上的标记",
                            "Copy longitude, latitude from a map and choose its datum; or drag the"
                                    + " mark on the map");
            default -> "";
        };
    }
}
