package org.nuanyi.voice.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;

/**
 * Work orders, as a table.
 *
 * @param late whether only those past their deadline are shown; here and below, as the address says
 * @param number the report that was searched for; empty otherwise
 * @param previous address of the page before
 * @param next address of the page behind
 */
record WorkListView(
        DeskFrame desk,
        List<Option> states,
        List<Option> kinds,
        List<Option> units,
        boolean late,
        boolean escalated,
        boolean mine,
        String number,
        List<WorkLine> lines,
        Optional<String> previous,
        Optional<String> next) {

    /**
     * One of them, in words.
     *
     * @param assignee empty where it is nobody's yet
     */
    record WorkLine(
            long id,
            String what,
            String station,
            String unit,
            String heard,
            String due,
            boolean late,
            boolean escalated,
            String assignee,
            String state,
            String stateWords) {}
}
