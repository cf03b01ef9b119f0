package org.nuanyi.cabinet.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanyi.cabinet.Lane;
import org.nuanyi.cabinet.LaneKind;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.TypedFields;

/** The lanes of a cabinet as fields of a form, one row for each; a row without a number is none. */
final class LaneFields {

    private static final int MOST = 60;
    private static final int MORE = 4;

    /**
     * A row, as it was typed.
     *
     * @param row from 1
     */
    record Row(int row, String number, List<Option> items, List<Option> kinds, String capacity) {}

    private record Typed(String number, String item, String kind, String capacity) {

        static final Typed NOTHING = new Typed("", "", LaneKind.DISPENSE.id(), "");

        static Typed of(Lane lane) {
            return new Typed(
                    Integer.toString(lane.number()),
                    lane.item(),
                    lane.kind().id(),
                    Integer.toString(lane.capacity()));
        }
    }

    private final CabinetDesk desk;
    private final CabinetWords words;

    LaneFields(CabinetDesk desk, CabinetWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** Those there are, and some to add. */
    List<Row> write(List<Lane> lanes) {
        return rows(lanes.stream().map(Typed::of).toList());
    }

    /** Those that were typed, and some to add. */
    List<Row> again(TypedFields form) {
        return rows(typed(form).stream().filter(one -> !one.equals(Typed.NOTHING)).toList());
    }

    /**
     * The lanes by their numbers.
     *
     * @throws BadInput that names what is wrong with one of them
     */
    static List<Lane> read(TypedFields form) {
        return typed(form).stream()
                .filter(one -> !one.number().isEmpty())
                .map(LaneFields::lane)
                .sorted(Comparator.comparingInt(Lane::number))
                .toList();
    }

    private static Lane lane(Typed typed) {
        LaneKind kind =
                Named.find(LaneKind.class, typed.kind())
                        .orElseThrow(() -> new BadInput("kind", "Choose one of the list."));
        return new Lane(
                number("number", typed.number()),
                typed.item(),
                kind,
                number("capacity", typed.capacity()));
    }

    private static int number(String field, String typed) {
        if (!typed.matches("[0-9]{1,4}")) {
            throw new BadInput(field, "Write a whole number.");
        }
        return Integer.parseInt(typed);
    }

    private static List<Typed> typed(TypedFields form) {
        return IntStream.rangeClosed(1, MOST + MORE)
                .mapToObj(
                        row ->
                                new Typed(
                                        form.text("number-" + row).strip(),
                                        form.text("item-" + row),
                                        form.text("kind-" + row),
                                        form.text("capacity-" + row).strip()))
                .filter(one -> !one.kind().isEmpty())
                .toList();
    }

    private List<Row> rows(List<Typed> typed) {
        List<Row> rows = new ArrayList<>();
        for (Typed one : typed) {
            rows.add(row(rows.size() + 1, one));
        }
        for (int more = 0; more < MORE && rows.size() < MOST; more++) {
            rows.add(row(rows.size() + 1, Typed.NOTHING));
        }
        return rows;
    }

    private Row row(int row, Typed typed) {
        return new Row(
                row,
                typed.number(),
                desk.itemOptions(words, typed.item()),
                Option.all(LaneKind.class, typed.kind(), words.language()),
                typed.capacity());
    }
}
