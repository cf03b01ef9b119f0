package org.nuanyi.station.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.sheet.PlainText;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;

/** A column of the register as a sheet. */
public sealed interface SheetColumn extends Named {

    /** What a sheet has beside the fields. */
    enum Fixed implements SheetColumn {
        CODE("code", "编号", "Code"),
        /** Of the station when the sheet was written: tells what somebody else changed since. */
        VERSION("version", "版本", "Revision"),
        /** What the hours are reckoned with. */
        UNDERSTOOD("understood", "开放时间（系统理解）", "Hours as understood");

        private final Words words;

        Fixed(String id, String chinese, String english) {
            this.words = new Words(id, chinese, english);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** A field of the station. */
    record Said(StationField field) implements SheetColumn {
        @Override
        public Words words() {
            return field.words();
        }

        /** Whether the sheet only shows it. */
        public boolean isOnlyShown() {
            return field instanceof Plain plain && plain.isOfLife();
        }
    }

    /** All, as the sheet has them from left to right. */
    List<SheetColumn> ALL = all();

    private static List<SheetColumn> all() {
        Stream<SheetColumn> plain =
                Stream.of(
                                Plain.NAME,
                                Plain.LIFECYCLE,
                                Plain.UNIT,
                                Plain.KIND,
                                Plain.SERVES,
                                Plain.ADDRESS,
                                Plain.HINT,
                                Plain.POINT,
                                Plain.HOURS)
                        .map(Said::new);
        Stream<SheetColumn> more =
                Stream.of(
                                Plain.ENTRY,
                                Plain.ENTRY_NOTE,
                                Plain.DESK_PHONE,
                                Plain.HOST,
                                Plain.HOST_KIND,
                                Plain.TAGS)
                        .map(Said::new);
        Stream<SheetColumn> facilities =
                Arrays.stream(Facility.values()).map(facility -> new Said(new Equipment(facility)));
        return Stream.of(
                        Stream.of(Fixed.CODE, Fixed.VERSION),
                        plain,
                        Stream.of(Fixed.UNDERSTOOD),
                        more,
                        facilities)
                .<SheetColumn>flatMap(some -> some)
                .toList();
    }

    /** The column of that heading, in either language; spaces, case and width do not matter. */
    static Optional<SheetColumn> find(String heading) {
        return Optional.ofNullable(Headings.OF.get(Headings.folded(heading)));
    }

    /** The columns by their headings. */
    final class Headings {

        private static final Map<String, SheetColumn> OF = new HashMap<>();

        static {
            for (SheetColumn column : ALL) {
                Stream.of(column.chinese(), column.english(), column.id())
                        .forEach(name -> OF.putIfAbsent(folded(name), column));
            }
        }

        private Headings() {}

        private static String folded(String heading) {
            return PlainText.folded(PlainText.oneLine(heading)).replaceAll("\\s", "");
        }
    }
}
