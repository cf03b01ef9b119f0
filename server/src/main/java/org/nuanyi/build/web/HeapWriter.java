package org.nuanyi.build.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.build.Comer;
import org.nuanyi.build.Outline;
import org.nuanyi.build.Spot;
import org.nuanyi.build.Suggestions;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.StationKind;
import org.nuanyi.union.UnitTree;

/** Puts heaps of suggestions into words. */
record HeapWriter(UnitTree tree, Language language) {

    /** The longest address a project takes. */
    private static final int ADDRESS = 120;

    /** The longest reason a project takes. */
    private static final int WORDS = 1_000;

    SuggestionsView.Heap write(Suggestions.Heap heap) {
        Spot spot = heap.spot();
        return new SuggestionsView.Heap(
                spot.unit(),
                CardWriter.unit(spot.unit(), tree, language),
                spot.place(),
                spot.middle(),
                heap.count(),
                comers(heap),
                heap.addresses(),
                heap.whys(),
                heap.first().equals(heap.last())
                        ? heap.first().toString()
                        : heap.first() + " – " + heap.last(),
                "%s/new?of=%s&place=%s"
                        .formatted(BuildSection.PATH, encoded(spot.unit()), encoded(spot.place())));
    }

    /** An application as a heap of suggestions begins it. */
    Outline outline(Suggestions.Heap heap) {
        String address = heap.addresses().stream().findFirst().orElse("");
        String words =
                language.pick("劳动者建议 %d 次（%s）。%s%s", "Suggested %d times (%s). %s%s")
                        .formatted(
                                heap.count(),
                                comers(heap),
                                heap.spot()
                                        .middle()
                                        .map(at -> "%s wgs84。".formatted(heap.spot().place()))
                                        .orElse(""),
                                String.join("；", heap.whys()));
        return new Outline(
                "",
                address.substring(0, Math.min(address.length(), ADDRESS)),
                tree.findUnit(heap.spot().unit()).flatMap(unit -> unit.area()),
                StationKind.STANDARD,
                Optional.empty(),
                words.substring(0, Math.min(words.length(), WORDS)));
    }

    private String comers(Suggestions.Heap heap) {
        return Arrays.stream(Comer.values())
                .filter(heap.comers()::containsKey)
                .map(
                        one ->
                                language.pick(one.chinese(), one.english())
                                        + " "
                                        + heap.comers().get(one))
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
