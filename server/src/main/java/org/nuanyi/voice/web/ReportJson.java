package org.nuanyi.voice.web;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.nuanyi.station.Facility;
import org.nuanyi.voice.Report;

/** A report as everybody may read it: its words and its photo only where they are released. */
final class ReportJson {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ReportJson() {}

    static JsonObject of(Report report) {
        boolean photo = report.released() && report.hasPhoto();
        return new JsonObject()
                .put("number", report.number().value())
                .put("station", report.station().value())
                .put("kind", report.kind().id())
                .put("facility", report.facility().map(Facility::id).orElse(null))
                .put("heard_at", time(report.heardAt()))
                .put("state", report.state().id())
                .put("text", report.released() ? report.words() : null)
                .put("photo", photo ? photoPath(report) : null)
                .put("answer", report.answer().map(Report.Answer::words).orElse(null))
                .put("answered_at", report.answer().map(a -> time(a.at())).orElse(null))
                .put("page", "/r/" + report.number());
    }

    static String photoPath(Report report) {
        return "/api/v1/reports/" + report.number() + "/photo";
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(ZONE).truncatedTo(ChronoUnit.SECONDS));
    }
}
