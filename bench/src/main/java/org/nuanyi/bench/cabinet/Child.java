package org.nuanyi.bench.cabinet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, with the server's libraries, that is asked by lines. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;

    Child(Path root, Class<?> main, String... arguments) throws IOException {
        Path app = root.resolve("server/target/quarkus-app");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-cp"));
        command.add(
                "%s:%s/app/*:%s/lib/main/*:%s/lib/boot/*"
                        .formatted(root.resolve("bench/target/classes"), app, app, app));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    String ask(String question) throws IOException {
        questions.println(question);
        return line();
    }

    String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("it ended; why stands above");
        }
        return line;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
