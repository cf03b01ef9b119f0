package org.nuanyi.intake.internal;

import java.util.ArrayList;
import java.util.List;
import org.nuanyi.intake.Remark;

/** Counts rows by what became of them and keeps the first remarks. Not thread-safe. */
final class RemarkLog {

    /** What a terminal is shown. */
    private static final int FIRST = 20;

    private final List<Remark> problems = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private long read;
    private long bad;
    private long skipped;
    private long noted;

    void skip() {
        read++;
        skipped++;
    }

    void row(List<Remark> remarks) {
        read++;
        boolean isBad = remarks.stream().anyMatch(Remark::isProblem);
        bad += isBad ? 1 : 0;
        noted += !isBad && !remarks.isEmpty() ? 1 : 0;
        for (Remark remark : remarks) {
            List<Remark> kept = remark.isProblem() ? problems : notes;
            if (kept.size() < FIRST) {
                kept.add(remark);
            }
        }
    }

    long read() {
        return read;
    }

    long bad() {
        return bad;
    }

    long skipped() {
        return skipped;
    }

    long noted() {
        return noted;
    }

    List<Remark> problems() {
        return problems;
    }

    List<Remark> notes() {
        return notes;
    }
}
