package org.nuanyi.kernel.lifecycle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Actor;
import org.nuanyi.core.flow.Case;
import org.nuanyi.core.flow.Flow;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.core.flow.Transition.Target;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.lifecycle.Lifecycle.Choice;
import org.nuanyi.kernel.lifecycle.Lifecycle.Entry;
import org.nuanyi.kernel.lifecycle.Lifecycle.Option;
import org.nuanyi.kernel.lifecycle.Lifecycle.Step;
import org.nuanyi.kernel.lifecycle.Lifecycle.Turn;
import org.nuanyi.kernel.lifecycle.Lifecycle.Verbs;
import org.nuanyi.kernel.page.TimeWords;

/** Puts one matter into words. */
final class LifecycleWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Machine machine;
    private final Matter matter;
    private final List<PastDeed> history;
    private final Names names;
    private final FlowWords words;
    private final Clock clock;
    private final TimeWords times;

    LifecycleWriter(
            Machine machine,
            Matter matter,
            List<PastDeed> history,
            Names names,
            FlowWords words,
            Clock clock) {
        this.machine = machine;
        this.matter = matter;
        this.history = List.copyOf(history);
        this.names = names;
        this.words = words;
        this.clock = clock;
        this.times = new TimeWords(words.language(), local(clock.instant()));
    }

    Lifecycle write(
            org.nuanyi.kernel.scope.Actor reader,
            Map<String, String> missing,
            List<Colleague> colleagues) {
        Actor actor = new Actor(reader.id(), Set.of(reader.role()));
        boolean open = !state().isEnd();
        return new Lifecycle(
                words.pick(machine.words().chinese(), machine.words().english()),
                machine.id(),
                steps(),
                open ? Optional.of(turn()) : Optional.empty(),
                history.stream().map(this::entry).toList(),
                open ? choices(actor, missing) : List.of(),
                verbs(actor, open),
                others(actor, colleagues),
                matter.deeds());
    }

    private List<Step> steps() {
        Case standing = matter.standing();
        List<Step> steps = new ArrayList<>();
        standing.earlier().forEach(state -> steps.add(done(state)));
        steps.add(step(state(), "now", "", times.past(local(matter.since()))));
        Set<String> behind = Set.copyOf(standing.path());
        machine.road(matter.state()).stream()
                .filter(state -> !behind.contains(state.id()))
                .forEach(state -> steps.add(step(state, "ahead", "", "")));
        return steps;
    }

    /** Who led on from there, the last time. */
    private Step done(String state) {
        Optional<PastDeed> left =
                history.reversed().stream()
                        .filter(deed -> deed.before().equals(state))
                        .filter(deed -> !deed.after().equals(state))
                        .findFirst();
        return new Step(
                words.state(machine, state),
                "done",
                left.map(deed -> names.of(deed.deed().actor().person())).orElse(""),
                left.map(deed -> times.past(local(deed.at()))).orElse(""));
    }

    private Step step(State state, String standing, String who, String when) {
        return new Step(words.state(machine, state.id()), standing, who, when);
    }

    private Turn turn() {
        Case standing = matter.standing();
        return new Turn(
                words.state(machine, matter.state()),
                standing.assignee()
                        .map(names::of)
                        .orElseGet(() -> words.rolesInTurn(machine, matter.state())),
                joined(standing.asked().stream().sorted().map(names::of).toList()),
                matter.due().map(this::day).orElse(""),
                matter.due().filter(day -> day.isBefore(times.now().toLocalDate())).isPresent(),
                state().limit().map(limit -> words.role(limit.escalatesTo())).orElse(""));
    }

    private Entry entry(PastDeed deed) {
        Actor actor = deed.deed().actor();
        return new Entry(
                names.of(actor.person()),
                joined(actor.roles().stream().sorted().map(words::role).toList()),
                what(deed),
                deed.comment(),
                times.past(local(deed.at())),
                MINUTE.format(local(deed.at())));
    }

    private String what(PastDeed deed) {
        return switch (deed.deed().act()) {
            case Act.Event event ->
                    words.event(machine, deed.before(), event.id())
                            + (deed.after().equals(deed.before())
                                    ? ""
                                    : " → " + words.state(machine, deed.after()));
            case Act.HandOver(Actor to) ->
                    words.pick("转办给 ", "handed it over to ") + names.of(to.person());
            case Act.AskToSign(String person) ->
                    words.pick("请 %s 加签", "asked %s to sign").formatted(names.of(person));
            case Act.Unask(String person) ->
                    words.pick("不再等%s加签", "no longer waits for %s to sign")
                            .formatted(names.of(person));
            case Act.Sign(boolean agrees) ->
                    agrees
                            ? words.pick("加签：同意", "signed")
                            : words.pick("加签：不同意", "did not agree to sign");
            case Act.TakeBack _ ->
                    words.pick("撤回到 ", "took it back to ") + words.state(machine, deed.after());
            case Act.Urge _ -> words.pick("催办", "asked to get on with it");
            case Act.Copy(Set<String> people) ->
                    words.pick("抄送 ", "let know: ")
                            + joined(people.stream().sorted().map(names::of).toList());
        };
    }

    private List<Choice> choices(Actor actor, Map<String, String> missing) {
        List<Transition> lines = machine.from(matter.state());
        return lines.stream()
                .filter(line -> line.roles().stream().anyMatch(actor.roles()::contains))
                .filter(
                        line ->
                                line.consent() == Transition.Consent.ALL
                                        || new Flow(machine).isHisTurn(matter.standing(), actor))
                .map(line -> choice(line, line.equals(lines.getFirst()), missing))
                .toList();
    }

    private Choice choice(Transition line, boolean main, Map<String, String> missing) {
        List<Option> targets =
                line.target() instanceof Target.Earlier
                        ? matter.standing().earlier().stream()
                                .map(state -> new Option(state, words.state(machine, state)))
                                .toList()
                        : List.of();
        return new Choice(
                line.event().id(),
                words.name(line),
                main,
                line.explained(),
                targets,
                line.guard().map(guard -> missing.getOrDefault(guard, "")).orElse(""));
    }

    private Verbs verbs(Actor actor, boolean open) {
        Case standing = matter.standing();
        boolean his = open && new Flow(machine).isHisTurn(standing, actor);
        return new Verbs(
                open && standing.asked().contains(actor.person()),
                open
                        && standing.move()
                                .filter(move -> move.person().equals(actor.person()))
                                .isPresent(),
                open && !his,
                his);
    }

    private List<Option> others(Actor actor, List<Colleague> colleagues) {
        return colleagues.stream()
                .filter(one -> !one.person().equals(actor.person()))
                .collect(groupingBy(Colleague::person, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(
                        one ->
                                new Option(
                                        one.getKey(),
                                        one.getValue().getFirst().name()
                                                + words.pick("（", " (")
                                                + joined(
                                                        one.getValue().stream()
                                                                .map(
                                                                        by ->
                                                                                words.role(
                                                                                        by.role()
                                                                                                .id()))
                                                                .toList())
                                                + words.pick("）", ")")))
                .toList();
    }

    private State state() {
        return machine.state(matter.state());
    }

    private String day(LocalDate day) {
        return day + " " + times.weekday(day);
    }

    private String joined(Collection<String> several) {
        return several.stream().collect(joining(words.pick("、", ", ")));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
