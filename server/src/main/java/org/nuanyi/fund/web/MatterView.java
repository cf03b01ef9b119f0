package org.nuanyi.fund.web;

import java.util.List;

/**
 * Where something stands, and how it came there.
 *
 * @param due until when; empty where there is no limit
 * @param history the first first
 * @param choices what may be done now, by those who may
 * @param seen how many deeds there were
 */
record MatterView(String name, String due, List<Entry> history, List<Choice> choices, int seen) {

    /** Something that was done. */
    record Entry(String who, String what, String words, String when) {}

    /**
     * Something to do.
     *
     * @param explained whether it takes a comment
     */
    record Choice(String event, String name, boolean explained) {}
}
