package org.nuanyi.station;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.core.Named;

/**
 * One thing the register says of a station. As a text it stands in forms, lists and the history of
 * the station, the same everywhere: the ids of choices, {@code 116.4255,39.9298 gcj02} for a point,
 * the condition of a facility or nothing where there is none.
 */
public sealed interface StationField extends Named {

    /** What is said in words, a choice or a point. */
    enum Plain implements StationField {
        NAME("name", "名称", "Name"),
        KIND("kind", "类型", "Kind"),
        SERVES("serves", "服务对象", "Serves"),
        UNIT("unit", "负责单位", "Unit"),
        HOST("host", "依托单位", "Host"),
        HOST_KIND("host-kind", "依托单位类型", "Kind of host"),
        TAGS("tags", "品牌和项目", "Brands and programmes"),
        ADDRESS("address", "地址", "Address"),
        HINT("hint", "楼层和位置提示", "Floor and room"),
        POINT("point", "入口坐标", "Entrance point"),
        ENTRY("entry", "进入方式", "Entry rule"),
        ENTRY_NOTE("entry-note", "进门说明", "At the door"),
        DESK_PHONE("desk-phone", "公开电话", "Published phone"),
        HOURS("hours", "开放时间", "Hours"),
        LIFECYCLE("lifecycle", "状态", "State"),
        REASON("reason", "暂停或撤销的原因", "Why it is shut"),
        SUCCESSOR("successor", "替代驿站", "Successor");

        private final Words words;

        Plain(String id, String chinese, String english) {
            this.words = new Words(id, chinese, english);
        }

        @Override
        public Words words() {
            return words;
        }

        /** Whether it changes by moves in life only. */
        public boolean isOfLife() {
            return this == LIFECYCLE || this == REASON || this == SUCCESSOR;
        }
    }

    /** How a facility is: the id of its condition, or nothing. */
    record Equipment(Facility facility) implements StationField {

        private static final String PREFIX = "facility.";

        @Override
        public Words words() {
            return new Words(PREFIX + facility.id(), facility.chinese(), facility.english());
        }
    }

    /** All that are edited, in the order of the forms. */
    static List<StationField> editable() {
        return Stream.<StationField>concat(
                        Arrays.stream(Plain.values()).filter(field -> !field.isOfLife()),
                        Arrays.stream(Facility.values()).map(Equipment::new))
                .toList();
    }

    /** The field of that id. */
    static Optional<StationField> find(String id) {
        return id.startsWith(Equipment.PREFIX)
                ? Named.find(Facility.class, id.substring(Equipment.PREFIX.length()))
                        .map(Equipment::new)
                : Named.find(Plain.class, id).map(StationField.class::cast);
    }
}
