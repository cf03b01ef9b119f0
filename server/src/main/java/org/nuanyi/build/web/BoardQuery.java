package org.nuanyi.build.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyi.build.Sift;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.core.flow.State;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;

/**
 * Which projects an address asks for.
 *
 * @param unit code; empty for all
 * @param state id; empty for all
 */
record BoardQuery(String unit, String words, String state, boolean late) {

    private static final Set<String> STATES =
            BuildMachine.read().states().stream()
                    .map(State::id)
                    .collect(Collectors.toUnmodifiableSet());

    static BoardQuery of(HttpServerRequest request) {
        String state = Pages.query(request, "state");
        return new BoardQuery(
                Pages.query(request, "unit"),
                Pages.query(request, "q").strip(),
                STATES.contains(state) ? state : "",
                Pages.query(request, "late").equals("1"));
    }

    BoardQuery in(String other) {
        return new BoardQuery(unit, words, other, late);
    }

    BoardQuery ofWhatIsLate() {
        return new BoardQuery(unit, words, state, true);
    }

    /** With a unit goes all below it; a unit that is none has nothing. */
    Sift sift(UnitTree tree) {
        List<String> units =
                unit.isEmpty()
                        ? List.of()
                        : tree.findUnit(unit)
                                .map(_ -> tree.listSubtree(unit).stream().map(Unit::code).toList())
                                .orElse(List.of(unit));
        return new Sift(units, words, Optional.of(state).filter(one -> !one.isEmpty()), late);
    }

    String board() {
        return BuildSection.PATH + "?" + parameters();
    }

    String list() {
        return BuildSection.PATH + "?view=list&" + parameters();
    }

    String sheet() {
        return BuildSection.PATH + "/sheet?" + parameters();
    }

    String pace() {
        return PacePages.PATH + "?unit=" + URLEncoder.encode(unit, UTF_8);
    }

    private String parameters() {
        return "unit=%s&q=%s&state=%s&late=%s"
                .formatted(
                        URLEncoder.encode(unit, UTF_8),
                        URLEncoder.encode(words, UTF_8),
                        state,
                        late ? "1" : "");
    }
}
