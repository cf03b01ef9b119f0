package org.nuanyi.voice.web;

import java.util.List;
import java.util.UUID;
import org.nuanyi.kernel.page.Frame;

/**
 * Where people tell us about one station.
 *
 * @param key names the words, so that they are noted once however often they are sent
 * @param thanks what has just arrived: rating, visit, or empty
 * @param error which field of the words cannot be taken; empty otherwise
 * @param facilities what the station claims to have
 * @param text as typed before, where it was refused
 */
record TellView(
        Frame frame,
        String code,
        String name,
        UUID key,
        String thanks,
        String error,
        List<Choice> facilities,
        List<Choice> occupations,
        List<Choice> reasons,
        String text,
        String contact) {

    static final List<Integer> STARS = List.of(5, 4, 3, 2, 1);

    public List<Integer> stars() {
        return STARS;
    }
}
