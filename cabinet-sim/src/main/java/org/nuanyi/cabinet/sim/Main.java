package org.nuanyi.cabinet.sim;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.device.Fault;
import org.nuanyi.cabinet.sim.device.Papers;
import org.nuanyi.cabinet.sim.device.Provisioning;
import org.nuanyi.cabinet.sim.wire.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program. */
@Command(
        name = "cabinet-sim",
        mixinStandardHelpOptions = true,
        version = "cabinet-sim " + Fleet.FIRMWARE,
        sortOptions = false,
        description = {
            "Plays smart cabinets (智能柜模拟器), by docs/cabinet-protocol.md alone.",
            "Papers lie in DATA/{cabinet}/papers.json; what has none there is provisioned first."
        })
public final class Main implements Callable<Integer> {

    private static final String PAPERS = "papers.json";

    /** There is a password in them. */
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "how many; 0: all there are papers for")
    private int count;

    @Option(
            names = "--provision",
            paramLabel = "URL",
            description = "server that gives papers for tokens, such as http://localhost:8080")
    private @Nullable URI provision;

    @Option(names = "--tokens", paramLabel = "FILE", description = "one-time tokens, one a line")
    private @Nullable Path tokens;

    @Option(
            names = "--broker",
            paramLabel = "URI",
            description =
                    "another broker than the papers say: mqtt://HOST:PORT or mqtts://HOST:PORT")
    private @Nullable URI broker;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "cabinets",
            description = "papers and journals (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("cabinets");

    @Option(
            names = "--memory",
            description =
                    "journals in memory: for thousands; what is not acknowledged ends with the"
                            + " process")
    private boolean memory;

    @Option(
            names = "--faults",
            paramLabel = "LIST",
            defaultValue = "none",
            description =
                    "none, all, or of: drop duplicate reorder delay crash skew jam offline, with"
                            + " commas")
    private String faults = "none";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of the dice; printed, to play it again")
    private @Nullable Long seed;

    @Option(
            names = "--pace",
            paramLabel = "X",
            defaultValue = "1",
            description = "of people and of waiting: 0.1 is ten times as quick")
    private double pace = 1;

    @Option(
            names = "--visits",
            paramLabel = "N",
            defaultValue = "0",
            description = "cards shown an hour, at all cabinets together")
    private int visits;

    @Option(names = "--cards", paramLabel = "FILE", description = "numbers of cards, one a line")
    private @Nullable Path cards;

    @Option(
            names = "--register",
            paramLabel = "PORT",
            description = "stands in for the union's register (docs/union-register.md)")
    private @Nullable Integer register;

    @Option(names = "--until-eof", description = "ends when its input does, as with who started it")
    private boolean untilEof;

    /** The program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Papers> papers = papers();
        if (papers.isEmpty()) {
            System.err.println(
                    "cabinet-sim: no papers in " + data + "; give --provision and --tokens.");
            return 1;
        }
        long dice = seed == null ? new Random().nextLong() : seed;
        System.out.printf("%d cabinets, faults %s, seed %d%n", papers.size(), faults(faults), dice);
        try (Fleet fleet = new Fleet(faults(faults), dice, pace)) {
            for (Papers one : papers) {
                fleet.add(one, memory ? null : folder(one));
            }
            visit(fleet, dice);
            try (AutoCloseable open = register()) {
                untilTold(fleet);
            }
        }
        return 0;
    }

    private AutoCloseable register() throws IOException {
        return register == null ? () -> {} : RegisterStandIn.start(register);
    }

    private void visit(Fleet fleet, long dice) throws IOException {
        if (visits > 0 && cards != null) {
            List<String> numbers = words(cards);
            new Visitors(fleet.cabinets(), numbers, dice).come(fleet.timer(), visits);
        }
    }

    private void untilTold(Fleet fleet) throws InterruptedException, IOException {
        if (untilEof) {
            System.in.transferTo(OutputStream.nullOutputStream());
            return;
        }
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    fleet.close();
                                    told.countDown();
                                }));
        told.await();
    }

    private List<Papers> papers() throws IOException, InterruptedException {
        List<Papers> papers = new ArrayList<>(kept());
        if (provision != null && tokens != null && (count == 0 || papers.size() < count)) {
            Provisioning server = new Provisioning(provision, Fleet.FIRMWARE);
            for (String token : words(tokens)) {
                if (count == 0 || papers.size() < count) {
                    Papers fresh = server.papers(token);
                    keep(fresh);
                    papers.removeIf(one -> one.cabinet().equals(fresh.cabinet()));
                    papers.add(fresh);
                }
            }
        }
        List<Papers> wanted =
                count == 0 ? papers : papers.subList(0, Math.min(count, papers.size()));
        URI other = broker;
        return other == null ? wanted : wanted.stream().map(one -> one.at(broker(other))).toList();
    }

    static Papers.Broker broker(URI uri) {
        boolean tls = "mqtts".equals(uri.getScheme()) || "ssl".equals(uri.getScheme());
        int usual = tls ? 8883 : 1883;
        return new Papers.Broker(
                uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), tls, null);
    }

    private List<Papers> kept() throws IOException {
        List<Papers> papers = new ArrayList<>();
        if (Files.isDirectory(data)) {
            try (var folders = Files.list(data)) {
                for (Path folder : folders.sorted().toList()) {
                    Path file = folder.resolve(PAPERS);
                    if (Files.exists(file)) {
                        papers.add(read(file));
                    }
                }
            }
        }
        return papers;
    }

    private static Papers read(Path file) throws IOException {
        try {
            return Json.read(Files.readString(file), Papers.class);
        } catch (JsonProcessingException e) {
            throw new IOException("no papers: " + file, e);
        }
    }

    private void keep(Papers papers) throws IOException {
        Path file = folder(papers).resolve(PAPERS);
        Files.deleteIfExists(file);
        if (Files.getFileAttributeView(folder(papers), PosixFileAttributeView.class) != null) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.writeString(file, Json.text(papers));
    }

    private Path folder(Papers papers) throws IOException {
        return Files.createDirectories(data.resolve(papers.cabinet()));
    }

    private static List<String> words(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static Set<Fault> faults(String list) {
        return switch (list) {
            case "none" -> EnumSet.noneOf(Fault.class);
            case "all" -> EnumSet.allOf(Fault.class);
            default -> {
                Set<Fault> some = EnumSet.noneOf(Fault.class);
                for (String word : list.split(",")) {
                    some.add(Fault.valueOf(word.strip().toUpperCase(Locale.ROOT)));
                }
                yield some;
            }
        };
    }
}
