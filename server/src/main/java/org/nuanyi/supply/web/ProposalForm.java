package org.nuanyi.supply.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.supply.LineChange;
import org.nuanyi.supply.ProposalLine;

/** What was typed into the forms of a proposal, read strictly: nothing is guessed. */
record ProposalForm(MultivaluedMap<String, String> fields) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,3}");

    /** Nothing was typed. */
    static ProposalForm empty() {
        return new ProposalForm(new MultivaluedHashMap<>());
    }

    /** What the fields of a line are called by. */
    static String key(ProposalLine line) {
        return line.store() + "-" + line.item();
    }

    String text(String field) {
        return Pages.text(fields, field).strip();
    }

    /** As it was written; as the line stands where it was not asked for. */
    String pieces(ProposalLine line) {
        return Optional.ofNullable(fields.getFirst("pieces-" + key(line)))
                .map(String::strip)
                .orElseGet(() -> Long.toString(line.pieces()));
    }

    boolean drops(ProposalLine line) {
        return !text("drop-" + key(line)).isEmpty();
    }

    /**
     * The lines that were written into: those of which no more is known than was shown stay as they
     * are, whatever somebody else made of them since.
     *
     * @throws BadInput that names the key of a line that is no number
     */
    List<LineChange> changes(List<ProposalLine> lines) {
        return lines.stream()
                .filter(line -> drops(line) || !pieces(line).equals(was(line)))
                .map(line -> new LineChange(line.store(), line.item(), number(line)))
                .toList();
    }

    private String was(ProposalLine line) {
        return fields.containsKey("was-" + key(line))
                ? text("was-" + key(line))
                : Long.toString(line.pieces());
    }

    private long number(ProposalLine line) {
        return drops(line) ? 0 : number(key(line), pieces(line));
    }

    /** Pieces of the line that is added. */
    long number(String field) {
        return number(field, text(field));
    }

    private static long number(String field, String written) {
        if (!NUMBER.matcher(written).matches()) {
            throw new BadInput(field, "Write a whole number.");
        }
        return Long.parseLong(written);
    }

    /** Which page of lines it is about. */
    int page() {
        return page("page").orElse(1);
    }

    /** Where to go on; the same page where it says nothing. */
    int next() {
        return page("go").orElse(page());
    }

    private Optional<Integer> page(String field) {
        return Optional.of(text(field))
                .filter(page -> PAGE.matcher(page).matches())
                .map(Integer::valueOf);
    }
}
