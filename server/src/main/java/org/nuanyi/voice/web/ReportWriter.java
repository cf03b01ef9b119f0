package org.nuanyi.voice.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Station;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.web.ReportView.Answered;

/** Puts a report into the reader's words. */
record ReportWriter(Frame frame, Clock clock) {

    ReportView write(Report report, Station station, boolean sender, String error) {
        boolean released = report.released();
        return new ReportView(
                frame,
                report.number().value(),
                report.number().spaced(),
                report.kind().id(),
                what(report),
                station.code().value(),
                station.profile().name(),
                past(report.heardAt()),
                report.state().id(),
                said(report.state()),
                report.answer().map(a -> new Answered(a.words(), past(a.at()))),
                released ? report.words() : "",
                !released && (report.hasPhoto() || !report.words().isEmpty()),
                released && report.hasPhoto()
                        ? Optional.of(ReportJson.photoPath(report))
                        : Optional.empty(),
                report.hasPhoto(),
                sender && !report.hasPhoto() && report.state() == ReportState.RECEIVED,
                error);
    }

    private String what(Report report) {
        String facility = report.facility().map(this::said).orElse("");
        return report.kind() == ReportKind.BROKEN
                ? frame.language().pick(facility + "坏了", facility + " is broken")
                : said(report.kind());
    }

    private String said(Named constant) {
        return frame.language().pick(constant.chinese(), constant.english());
    }

    private String past(Instant at) {
        LocalDateTime now = LocalDateTime.now(clock);
        return new TimeWords(frame.language(), now)
                .past(LocalDateTime.ofInstant(at, clock.getZone()));
    }
}
