package org.nuanyi.finder.web;

/**
 * What a list answers.
 *
 * @param title of the list
 * @param place the part of the URL that says where, ending in {@code &}; empty where nothing does
 */
record Question(String title, String place, Filters filters, Reader reader) {

    /** The page with other filters. */
    String url(Filters others) {
        return "/?" + place + others.query();
    }
}
