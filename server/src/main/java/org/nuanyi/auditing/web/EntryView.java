package org.nuanyi.auditing.web;

import java.util.List;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * One entry of the audit trail, with what it changed.
 *
 * @param kind what it was done to
 * @param address network address of who acted; empty for a job
 * @param changes field by field
 * @param seal where it stands in the chain; empty until it is sealed
 */
record EntryView(
        DeskFrame desk,
        AuditView.Row row,
        String kind,
        String login,
        String address,
        String request,
        List<Change> changes,
        String seal,
        String hash) {

    /**
     * A field and its values.
     *
     * @param before empty where there was none
     * @param after empty where there is none
     */
    record Change(String field, String before, String after) {}
}
