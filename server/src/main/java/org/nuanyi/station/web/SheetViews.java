package org.nuanyi.station.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.kernel.sheet.SheetWriter.Column;
import org.nuanyi.kernel.sheet.SheetWriter.Column.Style;
import org.nuanyi.station.SheetLine;
import org.nuanyi.station.SheetPreview;
import org.nuanyi.station.SheetResult.Refused;
import org.nuanyi.station.internal.SheetBook;
import org.nuanyi.station.internal.SheetColumn;
import org.nuanyi.station.web.SheetView.Line;
import org.nuanyi.station.web.SheetView.Preview;
import org.nuanyi.station.web.SheetView.Upload;
import org.nuanyi.union.Units;

/** Writes the pages on which a sheet comes back, and the sheet that shows what is wrong with it. */
@Singleton
public class SheetViews {

    private static final int SIZE = 100;
    private static final int OF_SENTENCES = 60;
    private static final int USUAL = 16;

    /** The column that says what is wrong; it comes back with the sheet and means nothing then. */
    private static final String SENTENCES_CHINESE = "问题";

    private static final String SENTENCES_ENGLISH = "What is wrong";
    private static final List<String> SENTENCES = List.of(SENTENCES_CHINESE, SENTENCES_ENGLISH);

    private final DeskFrames frames;
    private final Units units;
    private final long megabytes;

    SheetViews(
            DeskFrames frames,
            Units units,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.frames = frames;
        this.units = units;
        this.megabytes = largest.asLongValue() >> 20;
    }

    Upload upload(RoutingContext context) {
        return new Upload(frames.of(context), megabytes, "");
    }

    Upload refused(RoutingContext context, Refused refused) {
        DeskFrame desk = frames.of(context);
        return new Upload(
                desk, megabytes, words(desk).refusal(refused.reason(), refused.details()));
    }

    /**
     * A page of the preview, what is wrong first.
     *
     * @param number of the page, from 1
     */
    Preview preview(RoutingContext context, SheetPreview preview, int number, boolean changed) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        RowWords words = words(desk);
        List<SheetLine> lines =
                preview.lines().stream()
                        .filter(line -> line.isWrong() || line.isGood())
                        .sorted(Comparator.comparing(line -> !line.isWrong()))
                        .toList();
        int pages = Math.max(1, Math.ceilDiv(lines.size(), SIZE));
        int page = Math.min(number, pages);
        return new Preview(
                desk,
                preview.id().toString(),
                preview.file(),
                preview.rows(),
                new Moments(language).of(preview.until()),
                preview.good(),
                preview.wrong(),
                String.join(language.pick("、", ", "), ignored(preview)),
                lines.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(line -> line(line, words))
                        .toList(),
                page,
                pages,
                page > 1 ? path(preview.id(), page - 1) : "",
                page < pages ? path(preview.id(), page + 1) : "",
                preview.seen(),
                preview.batch().map(UUID::toString).orElse(""),
                changed ? BatchWriter.changedSince(language) : "");
    }

    private static List<String> ignored(SheetPreview preview) {
        return preview.ignored().stream().filter(name -> !SENTENCES.contains(name)).toList();
    }

    private static String path(UUID id, int page) {
        return "%s/%s?page=%d".formatted(SheetPages.PATH, id, page);
    }

    private static Line line(SheetLine line, RowWords words) {
        return new Line(
                line.line(),
                line.code(),
                line.name(),
                line.changes().stream()
                        .map(change -> BatchWriter.change(change, words.words()))
                        .toList(),
                words.wrong(line));
    }

    /** The wrong rows as they came, the wrong cells marked, and beside them what is wrong. */
    void writeWrong(RoutingContext context, SheetPreview preview, OutputStream out) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        RowWords words = words(desk);
        int width = preview.headings().size();
        try (SheetWriter sheet =
                new SheetWriter(out, SheetBook.names(language), columns(preview, language))) {
            for (SheetLine line : preview.lines().stream().filter(SheetLine::isWrong).toList()) {
                List<String> cells = new ArrayList<>(line.cells());
                while (cells.size() < width) {
                    cells.add("");
                }
                List<String> row = new ArrayList<>(cells.subList(0, width));
                row.add(String.join("\n", words.wrong(line)));
                sheet.row(row, words.marks(line, preview.headings()));
            }
        }
    }

    private static List<Column> columns(SheetPreview preview, Language language) {
        List<Column> columns = new ArrayList<>();
        for (String heading : preview.headings()) {
            columns.add(
                    SheetColumn.find(heading)
                            .map(known -> SheetBook.column(language, known, List.of()))
                            .map(like -> named(heading, like))
                            .orElse(new Column(heading, USUAL, List.of(), Style.USUAL)));
        }
        columns.add(
                new Column(
                        language.pick(SENTENCES_CHINESE, SENTENCES_ENGLISH),
                        OF_SENTENCES,
                        List.of(),
                        Style.USUAL));
        return columns;
    }

    private static Column named(String heading, Column like) {
        return new Column(heading, like.width(), like.choices(), like.style());
    }

    private RowWords words(DeskFrame desk) {
        return new RowWords(new FieldWords(desk.frame().language(), units.tree()));
    }
}
