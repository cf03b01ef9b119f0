package org.nuanyi.station.web;

import java.time.LocalDate;
import java.util.List;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.DocumentKind;
import org.nuanyi.station.StationDocument;

/** Writes the papers of a station. */
record DocumentViews(TimeWords times, Names names) {

    private static final long KILOBYTE = 1024;

    DocumentsView write(List<StationDocument> documents, long largest) {
        return new DocumentsView(
                documents.stream().filter(one -> !isFormer(one)).map(this::paper).toList(),
                documents.stream().filter(DocumentViews::isFormer).map(this::paper).toList(),
                Choice.of(DocumentKind.class, DocumentKind.RULES.id(), language()),
                largest,
                largest / KILOBYTE / KILOBYTE);
    }

    private static boolean isFormer(StationDocument one) {
        return one.replacedAt().isPresent();
    }

    private DocumentsView.Paper paper(StationDocument one) {
        DocumentKind kind = one.words().kind();
        return new DocumentsView.Paper(
                one.id(),
                one.document().toString(),
                Choice.name(kind, language()),
                Choice.of(DocumentKind.class, kind.id(), language()),
                one.words().title(),
                one.words().dated().map(LocalDate::toString).orElse(""),
                one.words().isPublic(),
                size(one.bytes()),
                times.onDay(one.addedAt()) + " · " + names.of(one.addedBy()),
                one.replacedAt().map(times::onDay).orElse(""));
    }

    private static String size(int bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? "%d KB".formatted(Math.ceilDiv(bytes, KILOBYTE))
                : "%.1f MB".formatted((double) bytes / KILOBYTE / KILOBYTE);
    }

    private Language language() {
        return times.language();
    }
}
