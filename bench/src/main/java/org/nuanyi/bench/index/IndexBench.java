package org.nuanyi.bench.index;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nuanyi.bench.Results;
import org.nuanyi.bench.index.World.Facility;

/**
 * The index beside brute force, JTS, Lucene and PostGIS: same stations, same questions, same run.
 */
public final class IndexBench {

    private static final long SEED = 20261124;
    private static final int QUESTIONS = 10_000;
    private static final int[] SIZES = {1_360, 200_000, 2_000_000};

    /** Measures at each size; some minutes. */
    public void run(Results results) throws IOException, InterruptedException, SQLException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "The nearest 5 of those open (60 %) with a facility, within 3 km; queries a second,"
                        + " median of alternating rounds. Seed "
                        + SEED
                        + ".");
        List<Map<Facility, Double>> ours = new ArrayList<>();
        try (Postgis postgis = Postgis.find()) {
            for (int size : SIZES) {
                ours.add(measure(size, postgis.url(), lines));
            }
        }
        lines.add("");
        lines.add("### Time of a query as the stations grow");
        lines.add("");
        ours.getFirst()
                .forEach(
                        (facility, rate) ->
                                lines.add(
                                        Goals.growth(
                                                SIZES[0],
                                                rate,
                                                SIZES[SIZES.length - 1],
                                                ours.getLast().getOrDefault(facility, Double.NaN),
                                                facility)));
        results.keep("index", lines);
    }

    /** Adds a table to the lines; returns our queries a second. */
    private static Map<Facility, Double> measure(
            int size, Optional<String> postgis, List<String> lines)
            throws IOException, SQLException {
        Random random = new Random(SEED + size);
        World world = World.of(size, random);
        Question[] questions = Question.near(world, QUESTIONS, random);
        Peer ours = new NuanyiPeer(world);
        Peer bruteForce = new BruteForcePeer(world);
        List<Peer> others = others(world, questions, postgis);
        List<Peer> all = new ArrayList<>(List.of(ours, bruteForce));
        all.addAll(others);
        lines.add("");
        lines.add("### %,d stations".formatted(size));
        lines.add("");
        lines.add(same(ours, bruteForce, questions));
        lines.add("");
        Map<Facility, Map<Peer, Double>> rates = new LinkedHashMap<>();
        for (Facility facility : Facility.values()) {
            rates.put(facility, new Race(all, questions, facility).run());
        }
        lines.addAll(table(all, rates));
        lines.add("");
        lines.addAll(new Goals(ours, others).besideTheBest(size, rates));
        all.forEach(Peer::close);
        Map<Facility, Double> own = new LinkedHashMap<>();
        rates.forEach((facility, of) -> own.put(facility, rate(of, ours)));
        return own;
    }

    private static List<Peer> others(World world, Question[] questions, Optional<String> postgis)
            throws IOException, SQLException {
        List<Peer> others = new ArrayList<>();
        others.add(new JtsOwnPeer(world));
        others.add(new JtsPeer(world, questions));
        others.add(new LucenePeer(world));
        if (postgis.isPresent()) {
            others.add(new PostgisPeer(world, postgis.get()));
        }
        return others;
    }

    private static String same(Peer ours, Peer bruteForce, Question[] questions) {
        int same = 0;
        for (Question question : questions) {
            boolean alike = true;
            for (Facility facility : Facility.values()) {
                alike &=
                        Arrays.equals(
                                ours.nearest(question, facility),
                                bruteForce.nearest(question, facility));
            }
            same += alike ? 1 : 0;
        }
        return "Same answers as brute force: %,d of %,d questions, for each facility."
                .formatted(same, questions.length);
    }

    private static List<String> table(List<Peer> peers, Map<Facility, Map<Peer, Double>> rates) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("| |");
        rates.keySet()
                .forEach(facility -> head.append(" %s | ours is |".formatted(facility.label)));
        lines.add(head.toString());
        lines.add("|---|" + "--:|--:|".repeat(rates.size()));
        for (Peer peer : peers) {
            StringBuilder row = new StringBuilder("| " + peer.name());
            for (Map<Peer, Double> of : rates.values()) {
                row.append(" | %,.0f | x %.1f".formatted(rate(of, peer), ratio(of, peers, peer)));
            }
            lines.add(row.append(" |").toString());
        }
        return lines;
    }

    private static double ratio(Map<Peer, Double> rates, List<Peer> peers, Peer peer) {
        return rate(rates, peers.getFirst()) / rate(rates, peer);
    }

    private static double rate(Map<Peer, Double> rates, Peer peer) {
        return rates.getOrDefault(peer, Double.NaN);
    }
}
