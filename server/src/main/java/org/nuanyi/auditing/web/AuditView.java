package org.nuanyi.auditing.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.auditing.Question;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * A page of the audit trail, the newest first.
 *
 * @param from first day that is asked for; empty for none
 * @param more the address of what is older
 * @param export the address where the same is exported
 */
record AuditView(
        DeskFrame desk,
        Question question,
        String from,
        String to,
        List<Row> rows,
        Optional<String> more,
        String export,
        List<Choice> actions,
        List<Choice> units,
        Chain chain) {

    /**
     * One entry.
     *
     * @param who as people read it
     * @param whoPath the address of all he or she did
     * @param subjectPath the address of all that was done to it; empty where it has no code
     */
    record Row(
            long id,
            String at,
            String who,
            String whoPath,
            String role,
            String action,
            String subject,
            String subjectPath,
            String unit,
            String result) {}

    /** Something to choose, and whether it is chosen. */
    record Choice(String id, String name, boolean chosen) {}

    /**
     * The last check of the chain.
     *
     * @param known whether there was one
     * @param through the last day it looked at
     */
    record Chain(
            boolean known,
            boolean whole,
            String at,
            String through,
            String entries,
            int days,
            List<String> findings) {}
}
