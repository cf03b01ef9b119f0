package org.nuanyi.station.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanyi.core.Named;
import org.nuanyi.station.Edit.Part;
import org.nuanyi.station.Facility;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;

/** Fields that are edited together. */
enum Section implements Named {
    IDENTITY(
            new Words("identity", "名称和归属", "Name and unit"),
            Plain.NAME,
            Plain.KIND,
            Plain.SERVES,
            Plain.UNIT,
            Plain.HOST,
            Plain.HOST_KIND,
            Plain.TAGS),
    PLACE(
            new Words("place", "地点和入口", "Place and entrance"),
            Plain.ADDRESS,
            Plain.HINT,
            Plain.POINT),
    ENTRY(
            new Words("entry", "进门和电话", "Getting in"),
            Plain.ENTRY,
            Plain.ENTRY_NOTE,
            Plain.DESK_PHONE),
    HOURS(new Words("hours", "开放时间", "Hours"), Plain.HOURS),
    FACILITIES(new Words("facilities", "设施", "Facilities"));

    private final Words words;
    private final List<StationField> fields;

    Section(Words words, StationField... fields) {
        this.words = words;
        this.fields = List.of(fields);
    }

    @Override
    public Words words() {
        return words;
    }

    List<StationField> fields() {
        return this == FACILITIES
                ? Arrays.stream(Facility.values()).<StationField>map(Equipment::new).toList()
                : fields;
    }

    /** What of it can be checked on the spot. */
    Optional<Part> part() {
        return switch (this) {
            case PLACE -> Optional.of(Part.ENTRANCE);
            case HOURS -> Optional.of(Part.HOURS);
            case FACILITIES -> Optional.of(Part.FACILITIES);
            case IDENTITY, ENTRY -> Optional.empty();
        };
    }

    /** The section that has the field. */
    static Section of(StationField field) {
        return Arrays.stream(values())
                .filter(section -> section.fields().contains(field))
                .findFirst()
                .orElse(IDENTITY);
    }
}
