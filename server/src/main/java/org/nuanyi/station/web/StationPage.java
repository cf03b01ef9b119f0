package org.nuanyi.station.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.core.hours.DatedHours;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.core.hours.OneOff;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.Week;
import org.nuanyi.station.Difference;
import org.nuanyi.station.Edit;
import org.nuanyi.station.Edits;
import org.nuanyi.station.EnteredOneOff;
import org.nuanyi.station.FieldFault;
import org.nuanyi.station.FormerPhoto;
import org.nuanyi.station.HoursText;
import org.nuanyi.station.Revision;
import org.nuanyi.station.Standing;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationField;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.station.StationPanel;
import org.nuanyi.station.web.OneStationView.ClashView;
import org.nuanyi.station.web.OneStationView.FieldView;
import org.nuanyi.station.web.OneStationView.Head;
import org.nuanyi.station.web.OneStationView.LifeView;
import org.nuanyi.station.web.OneStationView.OneOffView;
import org.nuanyi.station.web.OneStationView.PointView;
import org.nuanyi.station.web.OneStationView.Preview;
import org.nuanyi.station.web.OneStationView.SectionView;

/** Writes the page of one station, as it is read, edited, refused or merged. */
record StationPage(
        DeskFrame desk,
        Station station,
        Rows rows,
        FieldWords words,
        List<Choice> units,
        List<Revision> history,
        List<EnteredOneOff> oneOffs,
        List<FormerPhoto> formerPhotos,
        DocumentsView documents,
        PointViews points,
        List<StationPanel.Panel> panels,
        Names names,
        boolean may,
        String saved) {

    private static final int DAYS = 14;

    Frame frame() {
        return desk.frame();
    }

    /** As it is, with a section open where somebody wants to edit it. */
    OneStationView editing(Optional<Section> section) {
        String said =
                saved.isEmpty()
                        ? ""
                        : language()
                                .pick("已保存，公众页面马上更新。", "Saved; the public pages follow at once.");
        return view(
                one ->
                        section(
                                one,
                                may && section.filter(one::equals).isPresent(),
                                field -> field(field, text(field), "", Optional.empty())),
                this::text,
                said,
                false);
    }

    /** With what was typed, and what is wrong with it. */
    OneStationView refusing(Section section, Edit edit, List<FieldFault> faults) {
        Map<StationField, String> errors = new HashMap<>();
        faults.forEach(fault -> errors.put(fault.field(), words.of(fault.reason())));
        String said = language().pick("没有保存：请改好标出的地方。", "Not saved: mend what is marked.");
        return view(
                one ->
                        section(
                                one,
                                one == section,
                                field ->
                                        field(
                                                field,
                                                typed(field, edit.texts()),
                                                errors.getOrDefault(field, ""),
                                                Optional.empty())),
                field -> typed(field, edit.texts()),
                said,
                true);
    }

    /** With both texts of each field that two people changed. */
    OneStationView clashing(
            Section section, Map<StationField, String> typed, List<Difference> differences) {
        Map<StationField, Difference> clashes =
                differences.stream()
                        .collect(Collectors.toMap(Difference::field, Function.identity()));
        String said =
                language()
                        .pick(
                                "还没有保存：你编辑的时候，别人改了同样的内容。请逐项选用谁的。",
                                "Not saved yet: somebody else changed the same meanwhile. Choose"
                                        + " for each.");
        return view(
                one ->
                        section(
                                one,
                                one == section,
                                field ->
                                        field(
                                                field,
                                                typed(field, typed),
                                                "",
                                                Optional.ofNullable(clashes.get(field))
                                                        .map(this::clash))),
                field -> typed(field, typed),
                said,
                true);
    }

    /** As it is, and why something was not done. */
    OneStationView refused(String sentence) {
        return view(
                one ->
                        section(
                                one,
                                false,
                                field -> field(field, text(field), "", Optional.empty())),
                this::text,
                sentence,
                true);
    }

    private OneStationView view(
            Function<Section, SectionView> write,
            Function<StationField, String> typed,
            String said,
            boolean wrong) {
        Past past = new Past(words, rows.words(), names, points, station, may);
        return new OneStationView(
                desk,
                new Head(
                        station.code().value(),
                        station.profile().name(),
                        station.profile().place().address(),
                        station.isDemo(),
                        rows.state(station),
                        station.isFindable(),
                        station.isPublic()),
                Arrays.stream(Section.values()).map(write).toList(),
                preview(typed.apply(Plain.HOURS)),
                point(typed.apply(Plain.POINT)),
                new PhotoViews(station, rows.words()).write(formerPhotos),
                documents,
                life(),
                oneOffs.reversed().stream().map(this::oneOff).toList(),
                panels,
                history.stream().map(past::write).toList(),
                may,
                station.version(),
                said,
                wrong);
    }

    private SectionView section(
            Section section, boolean editing, Function<StationField, FieldView> write) {
        return new SectionView(
                section.id(),
                Choice.name(section, language()),
                editing,
                new Checks(rows).of(station.profile(), section),
                section.fields().stream().map(write).toList());
    }

    private FieldView field(
            StationField field, String text, String error, Optional<ClashView> clash) {
        return new FieldView(
                field.id(),
                Choice.name(field, language()),
                text,
                words.of(field, text),
                words.help(field),
                words.choices(field, text, units),
                error,
                clash);
    }

    private ClashView clash(Difference one) {
        return new ClashView(
                words.of(one.field(), one.was()),
                words.of(one.field(), one.theirs()),
                words.of(one.field(), one.yours()));
    }

    private String text(StationField field) {
        return Edits.text(field, station);
    }

    private String typed(StationField field, Map<StationField, String> texts) {
        return Optional.ofNullable(texts.get(field)).orElseGet(() -> text(field));
    }

    /** The days to come, if those were the hours. */
    Preview preview(String hours) {
        HoursText read = HoursText.read(hours.strip());
        Week week =
                read.hours()
                        .understood()
                        .map(
                                usual ->
                                        Week.of(
                                                new DatedHours(
                                                        Optional.of(usual), station.oneOffs()),
                                                HolidayCalendar.CHINA,
                                                rows.words(),
                                                DAYS))
                        .orElse(Week.NONE);
        return new Preview(read.hours().osm().orElse(""), read.reason(), week);
    }

    /** Where that point is, and who is near. */
    PointView point(String text) {
        return points.write(text, station.profile().place().location().entrance());
    }

    private LifeView life() {
        Standing standing = station.standing();
        Lifecycle now = standing.lifecycle();
        return new LifeView(
                now.id(),
                Choice.name(now, language()),
                standing.reason(),
                standing.successor().map(StationCode::value).orElse(""),
                may && now == Lifecycle.OPEN,
                may && now == Lifecycle.SUSPENDED);
    }

    private OneOffView oneOff(EnteredOneOff entered) {
        OneOff one = entered.oneOff();
        boolean cancelled = entered.cancelledAt().isPresent();
        return new OneOffView(
                entered.id(),
                Choice.name(one.kind(), language()),
                rows.words().span(one.from(), one.until()),
                one.reason(),
                cancelled,
                cancelled || !one.until().isAfter(rows.words().now()));
    }

    private Language language() {
        return desk.frame().language();
    }
}
