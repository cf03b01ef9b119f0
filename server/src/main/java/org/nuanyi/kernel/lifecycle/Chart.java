package org.nuanyi.kernel.lifecycle;

import java.util.List;

/**
 * A machine as its page shows it: a drawing, and the same in a table.
 *
 * @param svg stands in a page as it is
 */
public record Chart(String name, String svg, List<Way> ways) {

    /**
     * What can be done in a state.
     *
     * @param limit working days a matter may stand there, and who is told then; empty without one
     * @param who roles; all of them where it says so
     * @param explained whether it takes a comment
     */
    public record Way(
            String from, String limit, String event, String to, String who, boolean explained) {}
}
