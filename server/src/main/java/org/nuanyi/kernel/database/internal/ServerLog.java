package org.nuanyi.kernel.database.internal;

import java.util.List;
import org.nuanyi.kernel.Trouble;

/** Says in a sentence what PostgreSQL wrote when it would not start. */
final class ServerLog {

    private static final List<String> LOUD = List.of("FATAL:", "PANIC:", "error:", "ERROR:");

    private ServerLog() {}

    static Trouble trouble(String what, String log) {
        return new Trouble(what + ": " + reason(log));
    }

    private static String reason(String log) {
        if (log.contains(DiskTrouble.FULL)) {
            return "the disk is full. Free some space (300 MB at least) and start again.";
        }
        if (log.contains("Permission denied")) {
            return "the user PostgreSQL runs as may not enter that folder. Put it where every user"
                    + " may pass, for instance --data /var/lib/nuanyi.";
        }
        return log.lines()
                .filter(line -> LOUD.stream().anyMatch(line::contains))
                .reduce((_, last) -> last)
                .map(ServerLog::afterLevel)
                .orElse(log.strip());
    }

    private static String afterLevel(String line) {
        return LOUD.stream()
                .filter(line::contains)
                .findFirst()
                .map(level -> line.substring(line.indexOf(level) + level.length()).strip())
                .orElse(line);
    }
}
