package org.nuanyi.kernel.database.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program run to its end under an account, its output kept. */
record Command(Path folder, List<String> words) {

    /** How it went; {@code output} holds both streams. */
    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    private static final int NOT_FOUND = 127;

    static Command of(Path folder, PostgresAccount account, String... words) {
        return new Command(
                folder, Stream.concat(account.prefix().stream(), Stream.of(words)).toList());
    }

    Outcome run() {
        try {
            Process process = builder().start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException notThere) {
            return new Outcome(NOT_FOUND, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + words + " ran", interrupted);
        }
    }

    /** Messages in English, and nothing of the caller's own PostgreSQL settings. */
    private ProcessBuilder builder() {
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(words))
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
