package org.nuanyi.keeper.web;

import java.util.List;
import java.util.Optional;
import org.nuanyi.kernel.desk.DeskFrame;

/**
 * Stations and the phones of their keepers, by code.
 *
 * @param words that were searched for
 * @param byNumber whether a number was searched for; it is not repeated
 * @param more the address of those that come next
 */
record KeepersView(
        DeskFrame desk,
        String words,
        boolean byNumber,
        List<NeedLine> needs,
        List<StationLine> stations,
        Optional<String> more) {

    KeepersView {
        needs = List.copyOf(needs);
        stations = List.copyOf(stations);
    }

    /** Something that is lacking. */
    record NeedLine(String id, String station, String words, String person, String when) {}

    /** A station. */
    record StationLine(String code, String name, List<PhoneLine> phones) {

        StationLine {
            phones = List.copyOf(phones);
        }
    }

    /**
     * A phone.
     *
     * @param seen when it was last used; empty where it was not yet
     */
    record PhoneLine(String id, String person, String seen) {}
}
