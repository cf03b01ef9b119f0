package org.nuanyi.core.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands: all that decides what may be done next. It is what is left of its log when
 * every entry has been applied in turn, so it can be made anew from that at any time.
 *
 * @param path ids of the states it came through, the one it is in last
 * @param assignee the only one who may act, if it was handed over to one
 * @param asked who still has to sign
 * @param consents who has agreed to an event that takes several: event, role, person
 * @param move the last move, as long as it can be taken back
 */
public record Case(
        List<String> path,
        Optional<String> assignee,
        Set<String> asked,
        Map<String, Map<String, String>> consents,
        Optional<Move> move) {

    /** Who moved it, and the path it had before. */
    public record Move(String person, List<String> before) {

        public Move {
            before = List.copyOf(before);
        }
    }

    public Case {
        path = List.copyOf(path);
        asked = Set.copyOf(asked);
        consents = Map.copyOf(consents);
    }

    /** A case at its beginning. */
    static Case at(State start) {
        return inState(List.of(start.id()), Optional.empty());
    }

    public String state() {
        return path.getLast();
    }

    /** The states it can be sent back to, the first of them first. */
    public List<String> earlier() {
        return path.subList(0, path.size() - 1);
    }

    /** In a state again, the path ends there; whoever was asked or assigned before is no more. */
    Case movedTo(String state, String person) {
        List<String> onward = new ArrayList<>(path);
        int before = path.indexOf(state);
        if (before >= 0) {
            onward.subList(before + 1, onward.size()).clear();
        } else {
            onward.add(state);
        }
        return inState(onward, Optional.of(new Move(person, path)));
    }

    Case takenBack() {
        return inState(move.orElseThrow().before(), Optional.empty());
    }

    Case handedTo(String person) {
        return new Case(path, Optional.of(person), asked, consents, Optional.empty());
    }

    Case asking(String person) {
        Set<String> more = new LinkedHashSet<>(asked);
        more.add(person);
        return new Case(path, assignee, more, consents, Optional.empty());
    }

    /** He has answered, or need not. */
    Case notAsking(String person) {
        Set<String> fewer = new LinkedHashSet<>(asked);
        fewer.remove(person);
        return new Case(path, assignee, fewer, consents, Optional.empty());
    }

    Case consented(String event, String role, String person) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>(consents);
        Map<String, String> ofEvent = new LinkedHashMap<>(more.getOrDefault(event, Map.of()));
        ofEvent.put(role, person);
        more.put(event, Map.copyOf(ofEvent));
        return new Case(path, assignee, asked, more, Optional.empty());
    }

    private static Case inState(List<String> path, Optional<Move> move) {
        return new Case(path, Optional.empty(), Set.of(), Map.of(), move);
    }
}
