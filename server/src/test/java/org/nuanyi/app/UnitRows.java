package org.nuanyi.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.station.DocumentKind;
import org.nuanyi.station.DocumentWords;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationDocument;
import org.nuanyi.voice.ReportNumber;
import org.nuanyi.voice.StepKind;
import org.nuanyi.voice.WorkOrder;

/**
 * What one unit has, made when it is asked for, and marked: whoever reads a mark has read a row of
 * this unit. The names in {@link ScopeLines} are those of {@link #of}.
 */
final class UnitRows {

    /** Every name there is but the two words that are free. */
    static final List<String> NAMES =
            List.of(
                    "unit",
                    "station",
                    "mobile",
                    "internal",
                    "twin",
                    "shut",
                    "picture",
                    "former",
                    "paper",
                    "paperversion",
                    "publicpaper",
                    "formerpaper",
                    "oneoff",
                    "batch",
                    "order",
                    "number",
                    "pictured",
                    "released",
                    "answered",
                    "closed",
                    "step",
                    "person",
                    "phone",
                    "post",
                    "token",
                    "need",
                    "deed",
                    "filling",
                    "quarrel",
                    "aside",
                    "asiderevision",
                    "fillphoto",
                    "project",
                    "placephoto",
                    "judged",
                    "agreed",
                    "change",
                    "agreement",
                    "suggested",
                    "entry",
                    "grant",
                    "payee",
                    "draftbatch",
                    "draftgrant",
                    "sentbatch",
                    "approvedbatch",
                    "payingbatch",
                    "payingline",
                    "paidbatch",
                    "paidline",
                    "wish",
                    "asked",
                    "quoted",
                    "quote",
                    "ordered",
                    "bought",
                    "receipt",
                    "tag",
                    "supplier",
                    "plan",
                    "draftspending",
                    "receiptphoto",
                    "sentspending",
                    "agreedspending",
                    "store",
                    "unitstore",
                    "supplypaper",
                    "incoming",
                    "proposal",
                    "leveled",
                    "route",
                    "topost",
                    "posttag",
                    "repair",
                    "orderedrepair",
                    "stocktake",
                    "transfer",
                    "lent",
                    "back",
                    "cabinet",
                    "retiredcabinet",
                    "rollout",
                    "stocked",
                    "visited",
                    "visit");

    private final String unit;
    private final UnitMarks marks;
    private final RowMaker maker;
    private final UnitMoneyRows money;
    private final Map<String, String> made = new HashMap<>();

    UnitRows(String unit, RowMaker maker) {
        this.unit = unit;
        this.marks = UnitMarks.of(unit);
        this.maker = maker;
        this.money = new UnitMoneyRows(this, maker);
    }

    UnitMarks marks() {
        return marks;
    }

    String unit() {
        return unit;
    }

    /** Makes all of them. */
    UnitRows all() {
        NAMES.forEach(this::of);
        return this;
    }

    /** The id, or the word, of that name. */
    synchronized String of(String name) {
        return switch (name) {
            case "word" -> UnitMarks.WORD;
            case "mark" -> marks.open();
            case "note" -> note();
            case "fresh" -> CabinetRows.fresh();
            case "unit" -> unit;
            case "cell" -> "N39.50E116.00";
            case "station" -> once(name, () -> station(true));
            case "mobile" -> once(name, this::mobile);
            case "internal" -> once(name, () -> station(false));
            case "version" -> maker.version(code("station"));
            case "seen" -> maker.seen(code("station"), note());
            case "twin" -> once(name, () -> station(false));
            case "shut" -> once(name, this::shut);
            case "picture" -> once(name, () -> picture(false));
            case "former" -> once(name, () -> picture(true));
            case "oneoff" -> once(name, this::oneOff);
            case "batch" -> once(name, () -> maker.batch(code("station"), "在左边 " + marks.open()));
            case "entry" -> once(name, this::entry);
            case "person" -> once(name, () -> maker.officer(unit));
            default -> papers(name);
        };
    }

    private String papers(String name) {
        return switch (name) {
            case "paper" -> once(name, () -> paper(false).document().toString());
            case "paperversion" -> once(name, () -> Long.toString(paper(false).id()));
            case "publicpaper" -> once(name, () -> Long.toString(paper(true).id()));
            case "formerpaper" -> once(name, this::formerPaper);
            default -> told(name);
        };
    }

    private String told(String name) {
        return switch (name) {
            case "number" -> once(name, () -> maker.report(code("station"), marks).value());
            case "order" -> once(name, () -> order(new ReportNumber(of("number"))));
            case "pictured" -> once(name, () -> order(pictured()));
            case "released" -> once(name, this::released);
            case "answered" -> once(name, () -> order(answered()));
            case "closed" -> once(name, this::closed);
            case "step" -> once(name, this::step);
            default -> kept(name);
        };
    }

    private String kept(String name) {
        return switch (name) {
            case "post" -> once(name, () -> station(true));
            case "token" -> once(name, () -> maker.keepers().token(code("post")));
            case "phone" ->
                    once(name, () -> maker.keepers().onDuty(of("token")).device().id().toString());
            case "need" -> once(name, () -> maker.need(of("token"), code("post"), marks));
            case "deed" -> once(name, () -> maker.opening(of("token"), code("post")));
            default -> filled(name);
        };
    }

    private String filled(String name) {
        return switch (name) {
            case "filling", "quarrel" ->
                    once(name, () -> maker.forms().filling(unit, marks).id().toString());
            case "aside" -> once(name, () -> maker.forms().aside(id("quarrel"), marks).toString());
            case "asiderevision" ->
                    once(
                            name,
                            () ->
                                    String.valueOf(
                                            maker.forms().revision(id("quarrel"), id("aside"))));
            case "fillphoto" ->
                    once(name, () -> maker.forms().photo(id("filling"), marks).toString());
            case "project" -> once(name, () -> maker.projects().add(unit, marks).value());
            case "judged" -> once(name, () -> maker.projects().judged(unit, marks).value());
            case "suggested" -> once(name, () -> maker.projects().suggested(unit, marks));
            case "placephoto" -> once(name, () -> maker.projects().photo(of("project"), marks));
            default -> changed(name);
        };
    }

    private String changed(String name) {
        return switch (name) {
            case "agreed" -> once(name, () -> station(true));
            case "change" -> once(name, () -> maker.changes().add(code("wanted"), marks));
            case "agreement" -> once(name, () -> maker.changes().agree(code("agreed"), marks));
            default -> money.of(name);
        };
    }

    private UUID id(String name) {
        return UUID.fromString(of(name));
    }

    String once(String name, Supplier<String> make) {
        String known = made.get(name);
        if (known != null) {
            return known;
        }
        String fresh = make.get();
        made.put(name, fresh);
        return fresh;
    }

    /** Of the keeper of its station. */
    private String mobile() {
        of("station");
        return marks.mobile();
    }

    StationCode code(String name) {
        return new StationCode(of(name));
    }

    String station(boolean open) {
        StationCode code = maker.station(unit, open ? marks.open() : marks.secret(), open);
        maker.photos().add(EVERYTHING, code, PhotoKind.DOOR, marks.picture(open), unit);
        return code.value();
    }

    private String picture(boolean former) {
        StationCode code = code("station");
        byte[] jpeg = marks.picture(true);
        long id = maker.photos().add(EVERYTHING, code, PhotoKind.INSIDE, jpeg, unit).id();
        if (former) {
            maker.photos().remove(EVERYTHING, code, PhotoKind.INSIDE);
        }
        return Long.toString(id);
    }

    private StationDocument paper(boolean open) {
        String mark = open ? marks.open() : marks.secret();
        DocumentWords words = new DocumentWords(DocumentKind.RULES, mark, Optional.empty(), open);
        byte[] pdf = ("%PDF-1.7\n" + mark + "\n%%EOF").getBytes(US_ASCII);
        UUID paper = maker.documents().add(EVERYTHING, code("station"), words, pdf);
        return maker.documents().list(EVERYTHING, code("station")).stream()
                .filter(one -> one.document().equals(paper))
                .findFirst()
                .orElseThrow();
    }

    private String formerPaper() {
        StationDocument paper = paper(false);
        maker.documents().remove(EVERYTHING, code("station"), paper.document());
        return Long.toString(paper.id());
    }

    private String shut() {
        String shut = station(true);
        maker.stations().suspend(EVERYTHING, new StationCode(shut), marks.open());
        return shut;
    }

    private String oneOff() {
        LocalDateTime from = LocalDateTime.of(2027, 2, 1, 10, 0).plusMinutes(random(10_000));
        long id =
                maker.oneOffs()
                        .add(
                                EVERYTHING,
                                code("station"),
                                OneOff.Kind.CLOSED,
                                from,
                                from.plusHours(1),
                                marks.open(),
                                unit)
                        .id();
        return Long.toString(id);
    }

    private String entry() {
        shut();
        return maker.entry(unit);
    }

    /** What no row says yet. */
    private String note() {
        return "按门铃 " + marks.open();
    }

    private String order(ReportNumber number) {
        return Long.toString(found(number).id());
    }

    private WorkOrder found(ReportNumber number) {
        return maker.handling().findOrder(EVERYTHING, number).orElseThrow();
    }

    private ReportNumber pictured() {
        return maker.pictured(new StationCode(station(true)), marks);
    }

    private String released() {
        ReportNumber number = pictured();
        maker.handling().release(EVERYTHING, number);
        return order(number);
    }

    private ReportNumber answered() {
        ReportNumber number = maker.report(new StationCode(station(true)), marks);
        maker.handling().answer(EVERYTHING, number, marks.open());
        return number;
    }

    private String closed() {
        ReportNumber number = answered();
        maker.handling().close(EVERYTHING, number, marks.picture(false));
        return order(number);
    }

    private String step() {
        long order = Long.parseLong(of("closed"));
        return maker.handling().listSteps(EVERYTHING, order).stream()
                .filter(step -> step.kind() == StepKind.CLOSED)
                .map(step -> Long.toString(step.id()))
                .findFirst()
                .orElseThrow();
    }

    static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    static UUID uuid() {
        return UUID.randomUUID();
    }
}
