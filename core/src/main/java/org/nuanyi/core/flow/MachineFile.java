package org.nuanyi.core.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.flow.Transition.Consent;
import org.nuanyi.core.flow.Transition.Target;

/**
 * Reads a machine from Markdown, so that its file is its documentation: a heading of its id and
 * names, a table of states and one of what leads on.
 *
 * <pre>{@code
 * # leave 请假 Leave
 *
 * | state | 名称 | name | kind | days | then |
 * |---|---|---|---|---|---|
 * | asked | 待批 | Asked | start | 3 | office |
 * | given | 已准 | Given | end | | |
 *
 * | from | event | 动作 | action | to | roles | guard | consent | comment |
 * |---|---|---|---|---|---|---|---|---|
 * | asked | agree | 同意 | Agree | given | leader, office | has-days | all | |
 * }</pre>
 *
 * <p>{@code days} are working days, after which {@code then} is told. {@code from} {@code *} stands
 * for every state that is no end, has no line of its own for the event and, to go back, is not the
 * start; {@code to} {@code earlier} for any state the case came through. {@code consent} is {@code
 * any} or {@code all}, any where nothing is said; {@code comment} is {@code required} or nothing.
 * The first line of a state is its main way on.
 */
public final class MachineFile {

    private static final Pattern HEADING = Pattern.compile("# ([a-z][a-z-]*) (\\S+) (.+)");
    private static final List<String> STATES =
            List.of("state", "名称", "name", "kind", "days", "then");
    private static final List<String> TABLE =
            List.of("from", "event", "动作", "action", "to", "roles", "guard", "consent", "comment");
    private static final String EVERY = "*";
    private static final String EARLIER = "earlier";

    private final List<String> faults = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<Transition> table = new ArrayList<>();
    private Optional<Words> words = Optional.empty();

    private MachineFile() {}

    /**
     * The machine.
     *
     * @param name of the file, for messages
     * @throws UnsoundMachine with all that is wrong, if anything is
     */
    public static Machine read(String name, String text, Vocabulary vocabulary) {
        MachineFile file = new MachineFile();
        file.readLines(text.lines().map(String::strip).toList());
        if (file.faults.isEmpty()) {
            file.faults.addAll(Soundness.faults(file.states, file.table, vocabulary));
        }
        if (!file.faults.isEmpty()) {
            throw new UnsoundMachine(name, file.faults);
        }
        return new Machine(file.words.orElseThrow(), file.states, file.table);
    }

    private void readLines(List<String> lines) {
        List<List<String>> everywhere = new ArrayList<>();
        List<String> head = List.of();
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches() && words.isEmpty()) {
                words =
                        Optional.of(
                                new Words(heading.group(1), heading.group(2), heading.group(3)));
            } else if (!line.startsWith("|")) {
                head = List.of();
            } else if (head.isEmpty()) {
                head = cells(line);
                require(head.equals(STATES) || head.equals(TABLE), "unknown columns: " + line);
            } else if (!line.startsWith("|--")) {
                readRow(head, cells(line), everywhere);
            }
        }
        require(words.isPresent(), "the first line is: # id 名称 name");
        everywhere.forEach(this::addEverywhere);
    }

    private void readRow(List<String> head, List<String> row, List<List<String>> everywhere) {
        if (row.size() != head.size()) {
            faults.add("%d cells instead of %d: %s".formatted(row.size(), head.size(), row));
        } else if (head.equals(STATES)) {
            addState(row);
        } else if (row.getFirst().equals(EVERY)) {
            everywhere.add(row);
        } else {
            addLine(row.getFirst(), row);
        }
    }

    private void addState(List<String> row) {
        Optional<State.Kind> kind =
                Arrays.stream(State.Kind.values())
                        .filter(one -> one.name().equalsIgnoreCase(row.get(3)))
                        .findFirst();
        require(kind.isPresent(), "%s is start, step or end: %s".formatted(row.get(0), row.get(3)));
        boolean isLimit = row.get(4).matches("[0-9]{1,3}") && !row.get(5).isEmpty();
        require(
                isLimit || row.get(4).isEmpty() && row.get(5).isEmpty(),
                "%s: a limit is a number of days and a role".formatted(row.get(0)));
        Optional<State.Limit> limit =
                isLimit
                        ? Optional.of(new State.Limit(Integer.parseInt(row.get(4)), row.get(5)))
                        : Optional.empty();
        kind.ifPresent(
                one ->
                        states.add(
                                new State(
                                        new Words(row.get(0), row.get(1), row.get(2)),
                                        one,
                                        limit)));
    }

    private void addEverywhere(List<String> row) {
        for (State state : states) {
            boolean hasItsOwn =
                    table.stream()
                            .anyMatch(
                                    line ->
                                            line.from().equals(state.id())
                                                    && line.event().id().equals(row.get(1)));
            boolean isNowhereToGo =
                    state.isEnd() || state.kind() == State.Kind.START && row.get(4).equals(EARLIER);
            if (!isNowhereToGo && !hasItsOwn) {
                addLine(state.id(), row);
            }
        }
    }

    private void addLine(String from, List<String> row) {
        String name = from + " " + row.get(1);
        boolean all = row.get(7).equals("all");
        boolean explained = row.get(8).equals("required");
        require(all || Set.of("any", "").contains(row.get(7)), name + ": consent is any or all");
        require(explained || row.get(8).isEmpty(), name + ": a comment is required or not named");
        table.add(
                new Transition(
                        from,
                        new Words(row.get(1), row.get(2), row.get(3)),
                        row.get(4).equals(EARLIER)
                                ? new Target.Earlier()
                                : new Target.To(row.get(4)),
                        Set.copyOf(several(row.get(5))),
                        row.get(6).isEmpty() ? Optional.empty() : Optional.of(row.get(6)),
                        all ? Consent.ALL : Consent.ANY,
                        explained));
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static List<String> cells(String line) {
        String inside = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        return Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> several(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }
}
