package org.nuanyi.bench.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nuanyi.bench.index.World.Facility;

/** What the index is to reach, beside what it reached. Brute force is the oracle, no peer. */
final class Goals {

    private static final double MOST_TIMES_SLOWER = 3;

    private final Peer ours;
    private final List<Peer> others;

    Goals(Peer ours, List<Peer> others) {
        this.ours = ours;
        this.others = others;
    }

    /** Eight times the best peer in a district, twenty times in a country. */
    List<String> besideTheBest(int size, Map<Facility, Map<Peer, Double>> rates) {
        double goal = size < 10_000 ? 8 : 20;
        List<String> lines = new ArrayList<>();
        rates.forEach(
                (facility, of) -> {
                    Peer best = others.stream().max(Comparator.comparing(of::get)).orElseThrow();
                    double ratio = rate(of, ours) / rate(of, best);
                    lines.add(
                            "- %s: x %.1f the best peer (%s); goal x %.0f: %s"
                                    .formatted(
                                            facility.label,
                                            ratio,
                                            best.name(),
                                            goal,
                                            verdict(ratio >= goal)));
                });
        return lines;
    }

    /** The time of a query among the most stations beside one among the fewest. */
    static String growth(
            int few, double rateOfFew, int many, double rateOfMany, Facility facility) {
        double slower = rateOfFew / rateOfMany;
        return "- %s: %,.0f ns of %,d, %,.0f ns of %,d: x %.1f; goal at most x %.0f: %s"
                .formatted(
                        facility.label,
                        1e9 / rateOfFew,
                        few,
                        1e9 / rateOfMany,
                        many,
                        slower,
                        MOST_TIMES_SLOWER,
                        verdict(slower <= MOST_TIMES_SLOWER));
    }

    private static double rate(Map<Peer, Double> rates, Peer peer) {
        return rates.getOrDefault(peer, Double.NaN);
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "not reached";
    }
}
