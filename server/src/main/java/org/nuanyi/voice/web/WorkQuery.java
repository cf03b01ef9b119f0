package org.nuanyi.voice.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.WorkFilter;

/**
 * What the address of the list asks for; what it does not understand it leaves aside.
 *
 * @param state a state, {@code all}, or empty for what waits
 * @param kind a kind of report, or empty for any
 * @param unit code of a unit, or empty for all
 * @param number a report's, as it was typed
 * @param page from 1
 */
record WorkQuery(
        UUID reader,
        String state,
        String kind,
        String unit,
        boolean late,
        boolean escalated,
        boolean mine,
        String number,
        int page) {

    static final int PAGE = 50;

    private static final String ALL = "all";
    private static final int LAST = 10_000;

    static WorkQuery of(RoutingContext context) {
        HttpServerRequest request = context.request();
        String page = Pages.query(request, "page");
        return new WorkQuery(
                SignedIn.of(context).caller().account(),
                Pages.query(request, "state"),
                Pages.query(request, "kind"),
                Pages.query(request, "unit"),
                Pages.query(request, "late").equals("1"),
                Pages.query(request, "escalated").equals("1"),
                Pages.query(request, "mine").equals("1"),
                Pages.query(request, "number").strip(),
                page.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(page), LAST) : 1);
    }

    int offset() {
        return (page - 1) * PAGE;
    }

    WorkFilter filter(UnitTree tree) {
        return new WorkFilter(
                number.isEmpty() ? states() : List.of(),
                named(ReportKind.class, kind),
                tree.listSubtree(unit).stream().map(Unit::code).toList(),
                late,
                escalated,
                mine ? Optional.of(reader) : Optional.empty(),
                Optional.empty(),
                // What is no number is the number of nothing.
                number.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ReportNumber.find(number).orElse(ReportNumber.ofLot(0))));
    }

    private List<ReportState> states() {
        return state.equals(ALL)
                ? List.of()
                : named(ReportState.class, state).map(List::of).orElse(WorkFilter.WAITING.states());
    }

    List<Option> states(Language language) {
        Stream<Option> whole =
                Stream.of(
                        option("", language.pick("等处理的", "Waiting"), state),
                        option(ALL, language.pick("全部", "All"), state));
        return Stream.concat(whole, Option.all(ReportState.class, state, language).stream())
                .toList();
    }

    List<Option> kinds(Language language) {
        return Stream.concat(
                        Stream.of(option("", language.pick("任何事", "Anything"), kind)),
                        Option.all(ReportKind.class, kind, language).stream()
                                .filter(one -> !one.id().equals(ReportKind.OPEN.id())))
                .toList();
    }

    /** The units the reader looks after; none to choose from where it is one. */
    List<Option> units(UnitTree tree, Caller caller, Language language) {
        List<Option> all =
                caller.units(Permission.SEE_REPORTS).stream()
                        .flatMap(code -> tree.listSubtree(code).stream())
                        .distinct()
                        .map(
                                one ->
                                        option(
                                                one.code(),
                                                language.pick(one.name(), one.english()),
                                                unit))
                        .toList();
        return all.size() > 1 ? all : List.of();
    }

    /** The address of another page of the same. */
    String address(int other) {
        return "%s?state=%s&kind=%s&unit=%s%s%s%s&page=%d"
                .formatted(
                        ReportsSection.PATH,
                        encoded(state),
                        encoded(kind),
                        encoded(unit),
                        late ? "&late=1" : "",
                        escalated ? "&escalated=1" : "",
                        mine ? "&mine=1" : "",
                        other);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Option option(String id, String name, String chosen) {
        return new Option(id, name, id.equals(chosen));
    }

    private static <E extends Enum<E> & Named> Optional<E> named(Class<E> type, String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
