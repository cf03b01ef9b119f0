package org.nuanyi.station.web;

import java.util.List;

/**
 * The photos of a station at the desk.
 *
 * @param kinds each kind once, with or without a photo
 * @param former those that are current no longer, the latest first
 */
record PhotosView(List<OfKind> kinds, List<Former> former) {

    /**
     * The current photo of a kind.
     *
     * @param href empty where there is none
     * @param alt what is on it, as it is read aloud
     * @param told the same as somebody wrote it; may be empty
     */
    record OfKind(
            String kind,
            String name,
            String href,
            int width,
            int height,
            String alt,
            String told) {}

    /**
     * A photo of the past.
     *
     * @param since when it was added, and as what by
     * @param until when it was replaced or taken away
     */
    record Former(long id, String name, String href, String alt, String since, String until) {}
}
