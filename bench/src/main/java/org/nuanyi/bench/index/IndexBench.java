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
        try (Postgis postgis = Postgis.find()) {
            for (int size : SIZES) {
                lines.addAll(measure(size, postgis.url()));
            }
        }
        results.keep("index", lines);
    }

    private static List<String> measure(int size, Optional<String> postgis)
            throws IOException, SQLException {
        Random random = new Random(SEED + size);
        World world = World.of(size, random);
        Question[] questions = Question.near(world, QUESTIONS, random);
        List<Peer> peers = new ArrayList<>();
        NuanyiPeer ours = new NuanyiPeer(world);
        peers.add(ours);
        peers.add(new BruteForcePeer(world));
        peers.add(new JtsPeer(world, questions));
        peers.add(new LucenePeer(world));
        if (postgis.isPresent()) {
            peers.add(new PostgisPeer(world, postgis.get()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("### %,d stations".formatted(size));
        lines.add("");
        lines.add(same(ours, new BruteForcePeer(world), questions));
        lines.add("");
        Map<Facility, Map<Peer, Double>> rates = new LinkedHashMap<>();
        for (Facility facility : Facility.values()) {
            rates.put(facility, new Race(peers, questions, facility).run());
        }
        lines.addAll(table(peers, rates));
        peers.forEach(Peer::close);
        return lines;
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
        lines.add("| | common (30 %) | ours is | rare (0.2 %) | ours is |");
        lines.add("|---|--:|--:|--:|--:|");
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
