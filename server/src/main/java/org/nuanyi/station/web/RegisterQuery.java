package org.nuanyi.station.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanyi.core.Named;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.RegisterFilter;
import org.nuanyi.station.RegisterOrder;
import org.nuanyi.station.StationKind;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/**
 * What the address of the register asks for: it holds all of it, so that a link shows another
 * reader the same.
 *
 * @param state a place in life, or {@code doubtful}
 * @param demo {@code only} or {@code without}
 * @param page from 1
 */
record RegisterQuery(
        String words,
        String unit,
        String state,
        String kind,
        String facility,
        String condition,
        boolean unchecked,
        String demo,
        String order,
        int page) {

    static final String DOUBTFUL = "doubtful";

    private static final int LONGEST = 60;
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

    /**
     * As it was asked.
     *
     * @throws BadInput with the parameter that is none
     */
    static RegisterQuery of(HttpServerRequest request) {
        return of(name -> Pages.query(request, name));
    }

    /** The same of whatever has parameters. */
    static RegisterQuery of(Function<String, String> parameter) {
        String words = parameter.apply("q").strip();
        require(words.length() <= LONGEST, "q", "q takes up to 60 characters.");
        String state = parameter.apply("state");
        if (!state.equals(DOUBTFUL)) {
            known(Lifecycle.class, "state", state);
        }
        String demo = parameter.apply("demo");
        require(
                List.of("", "only", "without").contains(demo),
                "demo",
                "demo takes only or without.");
        String page = parameter.apply("page");
        require(page.isEmpty() || PAGE.matcher(page).matches(), "page", "page is a number from 1.");
        return new RegisterQuery(
                words,
                parameter.apply("unit"),
                state,
                known(StationKind.class, "kind", parameter.apply("kind")),
                known(Facility.class, "facility", parameter.apply("facility")),
                known(Condition.class, "condition", parameter.apply("condition")),
                parameter.apply("unchecked").equals("1"),
                demo,
                known(RegisterOrder.class, "order", parameter.apply("order")),
                page.isEmpty() ? 1 : Integer.parseInt(page));
    }

    private static <E extends Enum<E> & Named> String known(
            Class<E> type, String name, String value) {
        require(
                value.isEmpty() || Named.find(type, value).isPresent(),
                name,
                name + " is not one of those the register knows.");
        return value;
    }

    private static void require(boolean holds, String name, String sentence) {
        if (!holds) {
            throw new BadInput(name, sentence);
        }
    }

    /** What it leaves of the register; a unit counts with all below it. */
    RegisterFilter filter(UnitTree units) {
        boolean doubtful = state.equals(DOUBTFUL);
        return new RegisterFilter(
                words,
                unit.isEmpty() ? List.of() : within(units),
                doubtful ? Optional.empty() : Named.find(Lifecycle.class, state),
                Named.find(StationKind.class, kind),
                Named.find(Facility.class, facility),
                Named.find(Condition.class, condition),
                doubtful,
                unchecked,
                demo.isEmpty() ? Optional.empty() : Optional.of(demo.equals("only")));
    }

    private List<String> within(UnitTree units) {
        List<String> codes = units.listSubtree(unit).stream().map(Unit::code).toList();
        require(!codes.isEmpty(), "unit", "unit is not the code of a unit.");
        return codes;
    }

    RegisterOrder sorting() {
        return Named.find(RegisterOrder.class, order).orElse(RegisterOrder.CODE);
    }

    /** Whether it leaves anything out. */
    public boolean isFiltered() {
        return !parameters().isEmpty();
    }

    /** Where another page of the same is. */
    String path(int number) {
        return path(StationsSection.PATH, number);
    }

    /** The same question to another path. */
    String path(String path, int number) {
        Map<String, String> parameters = parameters();
        put(parameters, "order", order);
        put(parameters, "page", number > 1 ? Integer.toString(number) : "");
        return path(path, parameters);
    }

    /** Where the same is in another order. */
    String sorted(RegisterOrder other) {
        Map<String, String> parameters = parameters();
        put(parameters, "order", other == RegisterOrder.CODE ? "" : other.id());
        return path(StationsSection.PATH, parameters);
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", words);
        put(parameters, "unit", unit);
        put(parameters, "state", state);
        put(parameters, "kind", kind);
        put(parameters, "facility", facility);
        put(parameters, "condition", condition);
        put(parameters, "unchecked", unchecked ? "1" : "");
        put(parameters, "demo", demo);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static String path(String path, Map<String, String> parameters) {
        String query =
                parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return path + (query.isEmpty() ? "" : "?" + query);
    }
}
