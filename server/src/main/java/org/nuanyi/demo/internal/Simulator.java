package org.nuanyi.demo.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The simulator of cabinets as a process beside the server. It ends with the server, however that
 * ends: its input is shut then.
 */
public final class Simulator {

    /** Below the data folder: its papers, journals and log. */
    public static final String FOLDER = "demo-cabinets";

    private static final String MAIN = "org.nuanyi.cabinet.sim.Main";
    private static final String VISITS_AN_HOUR = "240";

    private final Path program;
    private final Path folder;

    /**
     * Not started yet.
     *
     * @param program with {@code classes} and {@code lib}
     * @param folder where its papers lie
     */
    public Simulator(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Those of the cabinets that have no papers yet. */
    public List<String> without(List<String> cabinets) {
        return cabinets.stream()
                .filter(id -> !Files.exists(folder.resolve(id).resolve("papers.json")))
                .toList();
    }

    /**
     * Starts it; whoever did may destroy it.
     *
     * @param server that gives papers for tokens
     * @param broker where cabinets connect to, whatever their papers say
     * @param cards numbers that people show
     * @param register port at which it stands in for the union's register
     * @throws UncheckedIOException if its files cannot be written
     */
    public Process start(
            URI server,
            URI broker,
            List<String> tokens,
            List<String> cards,
            Optional<Integer> register) {
        try {
            Files.createDirectories(folder);
            Path told = Files.write(folder.resolve("tokens"), tokens);
            Path shown = Files.write(folder.resolve("cards"), cards);
            List<String> words =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx128m",
                                    "-cp",
                                    program.resolve("classes")
                                            + File.pathSeparator
                                            + program.resolve("lib")
                                            + File.separator
                                            + "*",
                                    MAIN,
                                    "--data",
                                    folder.toString(),
                                    "--broker",
                                    broker.toString(),
                                    "--cards",
                                    shown.toString(),
                                    "--visits",
                                    VISITS_AN_HOUR,
                                    "--until-eof"));
            if (!tokens.isEmpty()) {
                words.addAll(
                        List.of("--provision", server.toString(), "--tokens", told.toString()));
            }
            register.ifPresent(port -> words.addAll(List.of("--register", "" + port)));
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
