package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.build.Board.Count;
import org.nuanyi.build.Projects;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.web.BoardView.Card;
import org.nuanyi.build.web.BoardView.Column;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.lifecycle.FlowWords;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Puts projects into words for the board and the list. Thread-safe. */
@Singleton
final class CardWriter {

    private final Machine machine = BuildMachine.read();
    private final Units units;
    private final Names.Book people;
    private final Clock clock;

    CardWriter(Units units, Names.Book people, Clock clock) {
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** Every state in the order of the machine; an end where nothing stands is left out. */
    List<Column> columns(
            BoardQuery query, List<Count> counts, List<Card> cards, Language language) {
        Map<String, Count> counted =
                counts.stream().collect(Collectors.toMap(Count::stage, Function.identity()));
        return machine.states().stream()
                .filter(state -> !state.isEnd() || counted.containsKey(state.id()))
                .map(
                        state -> {
                            Optional<Count> count = Optional.ofNullable(counted.get(state.id()));
                            return new Column(
                                    name(state, language),
                                    count.map(Count::all).orElse(0L),
                                    count.map(Count::late).orElse(0L),
                                    cards.stream()
                                            .filter(card -> card.state().equals(state.id()))
                                            .toList(),
                                    query.in(state.id()).list());
                        })
                .toList();
    }

    /** States to choose from. */
    List<Option> states(String chosen, Language language) {
        return machine.states().stream()
                .map(
                        state ->
                                new Option(
                                        state.id(),
                                        name(state, language),
                                        state.id().equals(chosen)))
                .toList();
    }

    /** One card for each, in their order. */
    List<Card> cards(Scope reader, List<Projects.Standing> found, Language language) {
        UnitTree tree = units.tree();
        Names names = people.names(reader, language);
        return found.stream().map(one -> card(one, tree, names, language)).toList();
    }

    private Card card(Projects.Standing one, UnitTree tree, Names names, Language language) {
        Matter matter = one.matter();
        State state = machine.state(matter.state());
        LocalDate today = LocalDate.now(clock);
        LocalDate since = LocalDate.ofInstant(matter.since(), clock.getZone());
        return new Card(
                one.project().code().value(),
                one.project().outline().name(),
                unit(one.project().unit(), tree, language),
                state.id(),
                name(state, language),
                days(since, today, language),
                matter.due()
                        .filter(due -> !state.isEnd() && due.isBefore(today))
                        .map(due -> late(due, today, language))
                        .orElse(""),
                state.isEnd() ? "" : turn(machine, matter, names, language));
    }

    /** Whose turn it is: to whom it was handed over, or whose roles the state names. */
    static String turn(Machine machine, Matter matter, Names names, Language language) {
        return matter.standing()
                .assignee()
                .map(names::of)
                .orElseGet(() -> new FlowWords(language).rolesInTurn(machine, matter.state()));
    }

    /** The unit in the reader's language; its code where it is gone. */
    static String unit(String code, UnitTree tree, Language language) {
        return tree.findUnit(code)
                .map(unit -> language.pick(unit.shortName(), unit.english()))
                .orElse(code);
    }

    static String days(LocalDate since, LocalDate today, Language language) {
        long days = ChronoUnit.DAYS.between(since, today);
        return days == 0
                ? language.pick("今天到这一步", "here since today")
                : language.pick("在这一步 %d 天".formatted(days), "here %d days".formatted(days));
    }

    static String late(LocalDate due, LocalDate today, Language language) {
        long days = ChronoUnit.DAYS.between(due, today);
        return language.pick("超期 %d 天".formatted(days), "%d days late".formatted(days));
    }

    static String name(State state, Language language) {
        return language.pick(state.words().chinese(), state.words().english());
    }
}
