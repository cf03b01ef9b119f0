package org.nuanyi.station.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.crypto.Digest;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.AppliedBatch;
import org.nuanyi.station.BatchPreview;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Difference;
import org.nuanyi.station.Facility;
import org.nuanyi.station.FieldFault;
import org.nuanyi.station.Revision;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationField;
import org.nuanyi.station.web.BatchView.Applied;
import org.nuanyi.station.web.BatchView.Change;
import org.nuanyi.station.web.BatchView.Field;
import org.nuanyi.station.web.BatchView.Form;
import org.nuanyi.station.web.BatchView.Line;
import org.nuanyi.station.web.BatchView.Preview;
import org.nuanyi.union.Units;

/** Writes the pages on which many stations are changed together. */
@Singleton
public class BatchWriter {

    /** A page shows no more of them; the numbers are of all. */
    private static final int LINES = 500;

    private static final int NAMES = 6;

    private final DeskFrames frames;
    private final Units units;
    private final Names.Book names;

    BatchWriter(DeskFrames frames, Units units, Names.Book names) {
        this.frames = frames;
        this.units = units;
        this.names = names;
    }

    Form form(RoutingContext context, Selection selection, List<Station> chosen, String error) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        FieldWords words = words(desk);
        List<Choice> ofUnits =
                RegisterWriter.units(
                        context, Permission.EDIT_STATIONS, words.units(), "", language);
        return new Form(
                desk,
                chosen.size(),
                chosen.stream().limit(NAMES).map(station -> station.profile().name()).toList(),
                selection.pairs(),
                Selection.FIELDS.stream()
                        .map(
                                field ->
                                        new Field(
                                                field.id(),
                                                Choice.name(field, language),
                                                "",
                                                words.help(field),
                                                words.choices(field, "", ofUnits)))
                        .toList(),
                Choice.of(Facility.class, "", language),
                Choice.of(Condition.class, "", language),
                error);
    }

    Preview preview(
            RoutingContext context, Selection selection, BatchPreview preview, String error) {
        DeskFrame desk = frames.of(context);
        FieldWords words = words(desk);
        List<Line> lines =
                preview.lines().stream()
                        .map(line -> line(line, words))
                        .filter(line -> !line.changes().isEmpty() || !line.wrong().isEmpty())
                        .toList();
        return new Preview(
                desk,
                preview.changed(),
                preview.lines().stream()
                        .filter(line -> line.changes().isEmpty() && line.clashes().isEmpty())
                        .count(),
                lines.stream().limit(LINES).toList(),
                Math.max(0, lines.size() - LINES),
                selection.pairs(),
                selection.query().path(1),
                seen(preview),
                error,
                preview.isClear() && preview.changed() > 0);
    }

    private static Line line(BatchPreview.Line line, FieldWords words) {
        return new Line(
                line.code().value(),
                line.name(),
                line.changes().stream().map(change -> change(change, words)).toList(),
                Stream.concat(
                                line.faults().stream().map(fault -> fault(fault, words)),
                                line.clashes().stream().map(clash -> clash(clash, words)))
                        .toList());
    }

    static Change change(Revision.Change change, FieldWords words) {
        return new Change(
                name(change.field(), words),
                words.of(change.field(), change.was()),
                words.of(change.field(), change.became()));
    }

    static String fault(FieldFault fault, FieldWords words) {
        return name(fault.field(), words) + "：" + words.of(fault.reason());
    }

    static String clash(Difference clash, FieldWords words) {
        return words.language()
                .pick("%s 已被别人改成 %s", "%s is %s by now")
                .formatted(name(clash.field(), words), words.of(clash.field(), clash.theirs()));
    }

    private static String name(StationField field, FieldWords words) {
        return Choice.name(field, words.language());
    }

    Applied applied(RoutingContext context, AppliedBatch batch) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        FieldWords words = words(desk);
        String left = Pages.query(context.request(), "left");
        return new Applied(
                desk,
                batch.id().toString(),
                new Moments(language).of(batch.at()),
                names.names(StationScope.of(context), language).of(batch.actor()),
                batch.lines().stream()
                        .limit(LINES)
                        .map(
                                line ->
                                        new Line(
                                                line.code().value(),
                                                line.name(),
                                                line.changes().stream()
                                                        .map(change -> change(change, words))
                                                        .toList(),
                                                List.of()))
                        .toList(),
                Math.max(0, batch.lines().size() - LINES),
                SignedIn.of(context).caller().may(Permission.EDIT_STATIONS) && !batch.undone(),
                batch.undone(),
                batch.undoes().map(Object::toString).orElse(""),
                left.matches("[1-9][0-9]{0,5}")
                        ? language.pick(
                                        "有 %s 个驿站之后又有人改过，保持不动。",
                                        "%s stations were changed since and stay as they are.")
                                .formatted(left)
                        : "");
    }

    String nothingSet(RoutingContext context) {
        return frames.of(context)
                .frame()
                .language()
                .pick("请至少选一项要改的内容。", "Choose at least one thing to change.");
    }

    String changedSince(RoutingContext context) {
        return changedSince(frames.of(context).frame().language());
    }

    static String changedSince(Language language) {
        return language.pick(
                "还没有应用：预览之后情况有变化，下面是现在的样子。",
                "Not applied: something changed since you looked. This is how it is now.");
    }

    /** Another for another preview. */
    static String seen(BatchPreview preview) {
        return HexFormat.of().formatHex(Digest.sha256().of(preview.toString().getBytes(UTF_8)));
    }

    private FieldWords words(DeskFrame desk) {
        return new FieldWords(desk.frame().language(), units.tree());
    }
}
