package org.nuanyi.station.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.ChangeSet;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.Register;
import org.nuanyi.station.RegisterOrder;
import org.nuanyi.station.RegisterPage;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.Stations;
import org.nuanyi.union.UnitTree;

/**
 * Which stations are changed together, and what they are all to say.
 *
 * @param query all that it leaves, where no codes are given
 * @param texts of the fields that are to be set
 */
record Selection(List<String> codes, RegisterQuery query, Map<StationField, String> texts) {

    /** What may be the same for many stations. */
    static final List<StationField> FIELDS =
            List.of(
                    Plain.KIND,
                    Plain.SERVES,
                    Plain.UNIT,
                    Plain.ENTRY,
                    Plain.ENTRY_NOTE,
                    Plain.HOURS);

    private static final String NONE = "none";
    private static final int MOST_CODES = 200;

    /** As the parameters of a page or a form say it. */
    static Selection of(List<String> codes, Function<String, String> parameter) {
        if (codes.size() > MOST_CODES) {
            throw new BadInput("code", "code: choose up to 200, or all that the filter leaves.");
        }
        return new Selection(codes, RegisterQuery.of(parameter), texts(parameter));
    }

    private static Map<StationField, String> texts(Function<String, String> parameter) {
        Map<StationField, String> texts = new LinkedHashMap<>();
        for (StationField field : FIELDS) {
            String text = parameter.apply("set." + field.id()).strip();
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        String condition = parameter.apply("set.condition");
        if (!condition.isEmpty()) {
            texts.put(facility(parameter.apply("set.facility")), condition(condition));
        }
        return texts;
    }

    private static StationField facility(String id) {
        return Named.find(Facility.class, id)
                .map(Equipment::new)
                .orElseThrow(() -> new BadInput("set.facility", "set.facility: choose one."));
    }

    private static String condition(String id) {
        if (id.equals(NONE)) {
            return "";
        }
        return Named.find(Condition.class, id)
                .map(Condition::id)
                .orElseThrow(() -> new BadInput("set.condition", "set.condition is none."));
    }

    /**
     * The stations as they are now.
     *
     * @throws BadInput if they are more than are changed at once
     */
    List<Station> stations(Scope scope, Stations stations, Register register, UnitTree units) {
        if (!codes.isEmpty()) {
            return stations.list(
                    scope,
                    codes.stream().flatMap(code -> StationCode.find(code).stream()).toList());
        }
        RegisterPage page =
                register.page(scope, query.filter(units), RegisterOrder.CODE, 0, ChangeSet.MOST);
        if (page.totals().all() > ChangeSet.MOST) {
            throw new BadInput("q", "More than 5,000 stations: narrow the filter first.");
        }
        return page.stations();
    }

    /** The same as hidden fields of a form. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        codes.forEach(code -> pairs.add(new Pair("code", code)));
        query.parameters().forEach((name, value) -> pairs.add(new Pair(name, value)));
        texts.forEach(
                (field, text) -> {
                    if (field instanceof Equipment(Facility facility)) {
                        pairs.add(new Pair("set.facility", facility.id()));
                        pairs.add(new Pair("set.condition", text.isEmpty() ? NONE : text));
                    } else {
                        pairs.add(new Pair("set." + field.id(), text));
                    }
                });
        return pairs;
    }

    /** A field of a form. */
    record Pair(String name, String value) {}
}
