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
                measure(new Course(size), postgis.url(), lines);
            }
        }
        lines.add("");
        lines.addAll(growth());
        results.keep("index", lines);
    }

    /** Stations, and questions about them: the same at each run. */
    private static final class Course {

        final int size;
        final World world;
        final Question[] questions;

        Course(int size) {
            Random random = new Random(SEED + size);
            this.size = size;
            this.world = World.of(size, random);
            this.questions = Question.near(world, QUESTIONS, random);
        }
    }

    /** Adds a table to the lines. */
    private static void measure(Course course, Optional<String> postgis, List<String> lines)
            throws IOException, SQLException {
        Question[] questions = course.questions;
        Peer ours = new NuanyiPeer(course.world);
        Peer bruteForce = new BruteForcePeer(course.world);
        List<Peer> others = others(course.world, questions, postgis);
        List<Peer> all = new ArrayList<>(List.of(ours, bruteForce));
        all.addAll(others);
        lines.add("");
        lines.add("### %,d stations".formatted(course.size));
        lines.add("");
        lines.add(same(ours, bruteForce, questions));
        lines.add("");
        Map<Facility, Map<Peer, Double>> rates = new LinkedHashMap<>();
        for (Facility facility : Facility.values()) {
            rates.put(facility, Race.of(all, questions, facility).run());
        }
        lines.addAll(table(all, rates));
        lines.add("");
        lines.addAll(new Goals(ours, others).besideTheBest(course.size, rates));
        all.forEach(Peer::close);
    }

    /** The fewest stations and the most take turns, as the machine is not the same all the time. */
    private static List<String> growth() {
        Course few = new Course(SIZES[0]);
        Course many = new Course(SIZES[SIZES.length - 1]);
        Peer amongFew = new NuanyiPeer(few.world);
        Peer amongMany = new NuanyiPeer(many.world);
        Map<Peer, Question[]> entries = new LinkedHashMap<>();
        entries.put(amongFew, few.questions);
        entries.put(amongMany, many.questions);
        List<String> lines = new ArrayList<>();
        lines.add("### Time of a query as the stations grow");
        lines.add("");
        for (Facility facility : Facility.values()) {
            Map<Peer, Double> rates = new Race(entries, facility).run();
            lines.add(
                    Goals.growth(
                            few.size,
                            rate(rates, amongFew),
                            many.size,
                            rate(rates, amongMany),
                            facility));
        }
        return lines;
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
