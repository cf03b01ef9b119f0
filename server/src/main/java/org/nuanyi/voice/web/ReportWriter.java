package org.nuanyi.voice.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Station;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.WorkOrder;
import org.nuanyi.voice.web.ReportView.Answered;

/** Puts a report into the reader's words. */
record ReportWriter(Frame frame, Clock clock) {

    ReportView write(
            Report report,
            Optional<WorkOrder> order,
            boolean shown,
            Station station,
            boolean sender,
            String error) {
        Optional<WorkOrder> waiting = order.filter(WorkOrder::isWaiting);
        boolean released = report.released();
        return new ReportView(
                frame,
                report.number().value(),
                report.number().spaced(),
                report.kind().id(),
                WorkWriter.what(report, frame.language()),
                station.code().value(),
                station.profile().name(),
                past(report.heardAt()),
                report.state().id(),
                stage(report, order),
                report.answer().map(a -> new Answered(a.words(), past(a.at()))),
                released ? report.words() : "",
                !released && (report.hasPhoto() || !report.words().isEmpty()),
                released && report.hasPhoto()
                        ? Optional.of(ReportJson.photoPath(report))
                        : Optional.empty(),
                report.hasPhoto(),
                sender && !report.hasPhoto() && report.state() == ReportState.RECEIVED,
                waiting.map(WorkOrder::due).map(this::coming).orElse(""),
                waiting.filter(one -> one.isLate(clock.instant())).isPresent(),
                order.isPresent() && report.state() == ReportState.CLOSED,
                shown ? Optional.of("/r/" + report.number() + "/now") : Optional.empty(),
                error);
    }

    /** "Open" asks for nothing, so that nothing is to be verified. */
    private String stage(Report report, Optional<WorkOrder> order) {
        return order.isEmpty()
                ? frame.language().pick("已办结", "Closed")
                : WorkWriter.said(report.state(), frame.language());
    }

    private String coming(Instant at) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime local = LocalDateTime.ofInstant(at, clock.getZone());
        TimeWords words = new TimeWords(frame.language(), now);
        return local.isAfter(now) ? words.coming(local) : words.past(local);
    }

    private String past(Instant at) {
        LocalDateTime now = LocalDateTime.now(clock);
        return new TimeWords(frame.language(), now)
                .past(LocalDateTime.ofInstant(at, clock.getZone()));
    }
}
