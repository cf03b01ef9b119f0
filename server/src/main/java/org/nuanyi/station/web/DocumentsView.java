package org.nuanyi.station.web;

import java.util.List;

/**
 * The papers of a station at the desk.
 *
 * @param current one version of each
 * @param former versions that were replaced or taken away, the latest first
 * @param kinds of a new one
 * @param largest bytes that a file has at most
 * @param megabytes the same as people say it
 */
record DocumentsView(
        List<Paper> current, List<Paper> former, List<Choice> kinds, long largest, long megabytes) {

    /**
     * A version of a paper.
     *
     * @param document the same in all versions
     * @param kinds with its own chosen
     * @param dated as a form has it; may be empty
     * @param size in words
     * @param added when and by whom
     * @param until when it was replaced; empty where it was not
     */
    record Paper(
            long id,
            String document,
            String kind,
            List<Choice> kinds,
            String title,
            String dated,
            boolean isPublic,
            String size,
            String added,
            String until) {

        /** Where its form is sent, below the station's documents. */
        public String path() {
            return "/" + document;
        }
    }
}
