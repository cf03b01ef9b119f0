package org.nuanyi.intake.internal;

import java.io.Console;
import java.io.PrintWriter;
import org.nuanyi.intake.Phrases;

/**
 * How far it is: a bar that is drawn over itself on a terminal, a line for each tenth elsewhere.
 */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintWriter to;
    private final Phrases phrases;
    private final boolean terminal;
    private int shown;
    private boolean drawn;

    ProgressBar(PrintWriter to, Phrases phrases, boolean terminal) {
        this.to = to;
        this.phrases = phrases;
        this.terminal = terminal;
    }

    /** Whether a person watches. */
    static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void show(long rows, double fraction) {
        int percent = (int) (100 * fraction);
        int step = terminal ? 1 : 10;
        if (percent / step <= shown / step) {
            return;
        }
        shown = percent;
        String said = phrases.say("said.progress", rows, percent);
        if (terminal) {
            int full = WIDTH * percent / 100;
            to.print("\r[" + "█".repeat(full) + "·".repeat(WIDTH - full) + "] " + said);
            drawn = true;
        } else {
            to.println(said);
        }
        to.flush();
    }

    /** Leaves the line of the bar. */
    void end() {
        if (drawn) {
            to.println();
            to.flush();
            drawn = false;
        }
    }
}
