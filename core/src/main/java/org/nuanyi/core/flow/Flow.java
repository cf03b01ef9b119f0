package org.nuanyi.core.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.flow.Decision.Done;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.core.flow.Decision.Refused;
import org.nuanyi.core.flow.Transition.Consent;
import org.nuanyi.core.flow.Transition.Target;

/** The one place where it is decided what may be done with a case of a machine. Pure. */
public final class Flow {

    private final Machine machine;

    public Flow(Machine machine) {
        this.machine = machine;
    }

    /** A new case. */
    public Case begin() {
        return Case.at(machine.start());
    }

    /**
     * Whether somebody may do something, and where the case then stands.
     *
     * @param holding ids of the guards that hold for the case now
     * @param explained whether he left a comment
     */
    public Decision decide(
            Case standing, Actor actor, Act act, Set<String> holding, boolean explained) {
        if (machine.state(standing.state()).isEnd()) {
            return new Refused(Reason.ENDED);
        }
        return switch (act) {
            case Act.Event event -> event(standing, actor, event, holding, explained);
            case Act.HandOver(Actor receiver) ->
                    mayAct(standing, receiver)
                            ? inTurn(standing, actor, standing.handedTo(receiver.person()))
                            : new Refused(Reason.RECEIVER_MAY_NOT);
            case Act.AskToSign(String person) -> inTurn(standing, actor, standing.asking(person));
            case Act.Unask(String person) ->
                    standing.asked().contains(person)
                            ? inTurn(standing, actor, standing.notAsking(person))
                            : new Refused(Reason.NOT_ASKED);
            case Act.Sign(boolean agrees) -> sign(standing, actor, agrees, explained);
            case Act.TakeBack() -> takeBack(standing, actor);
            case Act.Urge() -> new Done(standing, standing);
            case Act.Copy _ -> inTurn(standing, actor, standing);
        };
    }

    /** Whether it is his turn: a role of his leads on from here, and it is not another's. */
    public boolean isHisTurn(Case standing, Actor actor) {
        return !isAnothers(standing, actor) && mayAct(standing, actor);
    }

    /**
     * Where a case stands after all that was done with it, in the order in which it was.
     *
     * @throws IllegalArgumentException if the machine would not have let one of them be done
     */
    public Case replay(List<Deed> log) {
        Case standing = begin();
        for (Deed deed : log) {
            standing =
                    switch (decide(standing, deed.actor(), deed.act(), machine.guards(), true)) {
                        case Done done -> done.after();
                        case Refused(Reason why) ->
                                throw new IllegalArgumentException(
                                        "%s in %s: %s".formatted(deed, standing.state(), why));
                    };
        }
        return standing;
    }

    private Decision event(
            Case standing, Actor actor, Act.Event act, Set<String> holding, boolean explained) {
        Optional<Transition> found = machine.find(standing.state(), act.id());
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_EVENT);
        }
        Transition line = found.get();
        Optional<Reason> against = against(standing, actor, line, holding, explained);
        if (against.isPresent()) {
            return new Refused(against.get());
        }
        return target(standing, line, act)
                .map(target -> consented(standing, actor, line, target))
                .orElse(new Refused(Reason.NO_SUCH_STEP));
    }

    private static Optional<Reason> against(
            Case standing, Actor actor, Transition line, Set<String> holding, boolean explained) {
        if (!holdsOne(actor, line.roles())) {
            return Optional.of(Reason.NOT_HIS);
        }
        if (line.consent() == Consent.ANY && isAnothers(standing, actor)) {
            return Optional.of(Reason.ASSIGNED_TO_ANOTHER);
        }
        if (!line.guard().map(holding::contains).orElse(true)) {
            return Optional.of(Reason.GUARDED);
        }
        if (line.explained() && !explained) {
            return Optional.of(Reason.UNEXPLAINED);
        }
        return standing.asked().isEmpty() ? Optional.empty() : Optional.of(Reason.NOT_SIGNED);
    }

    private static Optional<String> target(Case standing, Transition line, Act.Event act) {
        return switch (line.target()) {
            case Target.To(String state) -> Optional.of(state);
            case Target.Earlier() -> act.target().filter(standing.earlier()::contains);
        };
    }

    /**
     * 会签 is nobody's alone, so it is not handed over; it leads on with the last of the roles; each
     * is another person.
     */
    private static Decision consented(Case standing, Actor actor, Transition line, String target) {
        Case moved = standing.movedTo(target, actor.person());
        if (line.consent() == Consent.ANY) {
            return new Done(standing, moved);
        }
        String event = line.event().id();
        Map<String, String> given = standing.consents().getOrDefault(event, Map.of());
        if (given.containsValue(actor.person())) {
            return new Refused(Reason.AGREED_ALREADY);
        }
        Optional<String> role =
                line.roles().stream()
                        .filter(one -> actor.roles().contains(one) && !given.containsKey(one))
                        .sorted()
                        .findFirst();
        if (role.isEmpty()) {
            return new Refused(Reason.AGREED_ALREADY);
        }
        return new Done(
                standing,
                given.size() + 1 == line.roles().size()
                        ? moved
                        : standing.consented(event, role.get(), actor.person()));
    }

    /** Who does not agree has said why; those who asked him see it and decide. */
    private static Decision sign(Case standing, Actor actor, boolean agrees, boolean explained) {
        if (!standing.asked().contains(actor.person())) {
            return new Refused(Reason.NOT_ASKED);
        }
        return agrees || explained
                ? new Done(standing, standing.notAsking(actor.person()))
                : new Refused(Reason.UNEXPLAINED);
    }

    private static Decision takeBack(Case standing, Actor actor) {
        boolean his = standing.move().filter(m -> m.person().equals(actor.person())).isPresent();
        return his
                ? new Done(standing, standing.takenBack())
                : new Refused(Reason.NOT_TO_BE_TAKEN_BACK);
    }

    private Decision inTurn(Case standing, Actor actor, Case after) {
        if (isHisTurn(standing, actor)) {
            return new Done(standing, after);
        }
        return new Refused(
                isAnothers(standing, actor) ? Reason.ASSIGNED_TO_ANOTHER : Reason.NOT_HIS);
    }

    private boolean mayAct(Case standing, Actor actor) {
        return machine.from(standing.state()).stream()
                .anyMatch(line -> holdsOne(actor, line.roles()));
    }

    private static boolean isAnothers(Case standing, Actor actor) {
        return standing.assignee().filter(one -> !one.equals(actor.person())).isPresent();
    }

    private static boolean holdsOne(Actor actor, Set<String> roles) {
        return roles.stream().anyMatch(actor.roles()::contains);
    }
}
