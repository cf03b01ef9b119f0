package org.nuanyi.intake.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanyi.intake.FileRefused;
import org.nuanyi.intake.ImportSummary;
import org.nuanyi.intake.ImportSummary.Changes;
import org.nuanyi.intake.ImportSummary.Report;
import org.nuanyi.intake.ImportWatch;
import org.nuanyi.intake.Phrases;
import org.nuanyi.intake.Remark;
import org.nuanyi.intake.Understanding;
import picocli.CommandLine;

/**
 * What an import says on a terminal. Results go to standard output, progress and refusals to the
 * other.
 */
public final class ImportTalk implements ImportWatch {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Phrases phrases;
    private final ProgressBar bar;

    public ImportTalk(CommandLine command, Phrases phrases) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.phrases = phrases;
        this.bar = new ProgressBar(err, phrases, ProgressBar.onTerminal());
    }

    @Override
    public void understood(Understanding how) {
        String columns =
                how.columns().entrySet().stream()
                        .map(e -> name(e.getKey()) + " ← " + e.getValue())
                        .collect(Collectors.joining(", "));
        tell(out, phrases.say("said.columns", columns));
        if (!how.unused().isEmpty()) {
            tell(out, phrases.say("said.unused", String.join(", ", how.unused())));
        }
        String datum = how.datum().map(d -> d.id()).orElse("…");
        tell(out, phrases.say("said.datum", datum, phrases.say("datum." + how.datumFrom())));
        out.flush();
    }

    private String name(String field) {
        return field.startsWith("facilities.") ? field : phrases.say("field." + field);
    }

    @Override
    public void progress(long rows, double fraction) {
        bar.show(rows, fraction);
    }

    /** Why nothing was done. */
    public void refused(FileRefused refused) {
        bar.end();
        tell(err, "nuanyi: " + refused.tell(phrases));
        err.flush();
    }

    /** What was done. */
    public void summary(ImportSummary summary) {
        bar.end();
        remarks("said.problems", summary.problems(), summary.bad(), summary);
        remarks("said.notes", summary.notes(), summary.noted(), summary);
        report(summary.report());
        tell(out, summary.dryRun() ? tried(summary) : done(summary));
        if (summary.skipped() > 0) {
            tell(out, phrases.say("said.skipped", summary.skipped()));
        }
        if (summary.changes().demoRemoved() > 0) {
            tell(out, phrases.say("said.demo", summary.changes().demoRemoved()));
        }
        out.flush();
    }

    private void remarks(String title, List<Remark> remarks, long rows, ImportSummary summary) {
        if (remarks.isEmpty()) {
            return;
        }
        tell(out, phrases.say(title));
        remarks.forEach(
                r ->
                        tell(
                                out,
                                "  "
                                        + phrases.say(
                                                "said.row", r.line(), RemarkWords.of(r, phrases))));
        long told = remarks.stream().map(Remark::line).distinct().count();
        if (rows > told) {
            boolean written = summary.report() instanceof Report.Written;
            tell(
                    out,
                    "  " + phrases.say(written ? "said.more" : "said.more.unwritten", rows - told));
        }
    }

    private void report(Report report) {
        switch (report) {
            case Report.Written(var file, long rows, boolean all) ->
                    tell(out, phrases.say(all ? "said.report" : "said.report.part", file, rows));
            case Report.Failed(var file, String reason) ->
                    tell(err, phrases.say("said.report.failed", file, reason));
            case Report.None() -> {}
        }
    }

    private String done(ImportSummary summary) {
        Changes changes = summary.changes();
        return phrases.say(
                "said.done",
                summary.read(),
                summary.good(),
                changes.added(),
                changes.changed(),
                changes.unchanged(),
                summary.bad(),
                summary.noted());
    }

    private String tried(ImportSummary summary) {
        return phrases.say(
                "said.dry",
                summary.read(),
                summary.good(),
                summary.changes().added(),
                summary.changes().changed(),
                summary.bad(),
                summary.noted());
    }

    /** A file must not steer the terminal: its control characters are shown as a question mark. */
    private static void tell(PrintWriter to, String line) {
        to.println(line.replaceAll("\\p{Cntrl}", "?"));
    }
}
