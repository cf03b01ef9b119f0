package org.nuanyi.build.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyi.build.Dossier;
import org.nuanyi.build.Equipment;
import org.nuanyi.build.HouseRules;
import org.nuanyi.build.Outline;
import org.nuanyi.build.Project;
import org.nuanyi.build.Site;
import org.nuanyi.build.Staff;
import org.nuanyi.build.web.Part.Field;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Points;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;

/**
 * The forms of a project, each with what is known or was typed.
 *
 * @param typed what was not taken
 */
record FactWriter(Language language, Typed typed) {

    /** What an application asks for. */
    List<Field> outline(Optional<Outline> known) {
        Optional<Host> host = known.flatMap(Outline::host);
        return List.of(
                text("name", "驿站名称", "Name", known.map(Outline::name)),
                text("address", "地址", "Address", known.map(Outline::address)),
                select("kind", "类型", "Kind", StationKind.values(), known.map(Outline::kind)),
                text("host", "承建单位（工会自建不填）", "Host (none if union-built)", host.map(Host::name)),
                select(
                        "host_kind",
                        "承建单位类别",
                        "Kind of host",
                        HostKind.values(),
                        host.map(Host::kind)),
                field("words", "long", "申请理由", "Why", known.map(Outline::words)));
    }

    List<Field> site(Optional<Site> known) {
        return List.of(
                text(
                        "point",
                        "坐标（经度,纬度 坐标系）",
                        "Point (longitude,latitude datum)",
                        known.map(site -> Points.write(site.given()))),
                text("source", "坐标来源", "Source of the point", known.map(Site::source)),
                text("floor", "楼层和位置", "Floor and where", known.map(Site::floor)),
                field(
                        "area_m2",
                        "number",
                        "面积（平方米）",
                        "Area (m²)",
                        known.map(site -> site.areaM2().toPlainString())),
                field(
                        "people_served",
                        "number",
                        "附近户外劳动者（人）",
                        "Outdoor workers near",
                        known.map(site -> Integer.toString(site.peopleServed()))),
                check("street_facing", "临街", "Facing the street", known.map(Site::streetFacing)),
                check("bikes", "门前可停车", "Room for bikes", known.map(Site::bikes)));
    }

    List<Field> reason(String known) {
        return List.of(
                field(
                        "reason",
                        "long",
                        "未征集到 3 份意见的原因",
                        "Why fewer than 3 workers were asked",
                        Optional.of(known)));
    }

    /** The private number is asked for and never shown. */
    List<Field> staff(Optional<Staff> known) {
        return List.of(
                text("keeper", "管理员", "Keeper", known.map(Staff::keeper)),
                text(
                        "mobile",
                        "管理员手机（加密保存，不显示；不改就空着）",
                        "Mobile (encrypted, never shown; empty leaves it)",
                        Optional.empty()),
                day("trained_on", "培训日期", "Trained on", known.map(Staff::trainedOn)));
    }

    List<Field> equipment(List<Equipment> known) {
        return known.stream()
                .flatMap(
                        one -> {
                            String chinese = one.facility().chinese();
                            String english = one.facility().english();
                            String id = one.facility().id();
                            return Stream.of(
                                    check(
                                            "there-" + id,
                                            chinese,
                                            english,
                                            Optional.of(one.there())),
                                    text(
                                            "reason-" + id,
                                            chinese + "没有的原因",
                                            english + ": why not",
                                            Optional.of(one.reason())));
                        })
                .toList();
    }

    List<Field> rules(Optional<HouseRules> known) {
        return List.of(
                day("signed_on", "标识上墙日期", "Sign put up on", known.map(HouseRules::signedOn)),
                day("ruled_on", "制度上墙日期", "Rules put up on", known.map(HouseRules::ruledOn)),
                select("entry", "怎么进", "Entry", Entry.values(), known.map(HouseRules::entry)),
                select("serves", "服务谁", "Serves", Serves.values(), known.map(HouseRules::serves)),
                text("hours", "开放时间", "Hours", known.map(HouseRules::hours)),
                text(
                        "desk_phone",
                        "公开电话（可不填）",
                        "Published phone (may be empty)",
                        known.flatMap(HouseRules::deskPhone)));
    }

    /**
     * All forms of a project.
     *
     * @param prepares whether the reader may change what is known
     */
    List<Part> parts(Dossier dossier, boolean prepares) {
        Project project = dossier.project();
        String state = dossier.matter().state();
        return List.of(
                new Part(
                        "outline",
                        pick("申请", "Application"),
                        in("outline").outline(Optional.of(project.outline())),
                        isNow("outline", state, "applied"),
                        prepares),
                new Part(
                        "site",
                        pick("选址", "Place"),
                        in("site").site(project.site()),
                        isNow("site", state, "siting"),
                        prepares),
                new Part(
                        "unheard",
                        pick("需求", "Needs"),
                        in("unheard").reason(project.needsReason()),
                        isNow("unheard", state, "needs"),
                        prepares),
                new Part(
                        "staff",
                        pick("人员", "Staff"),
                        in("staff").staff(project.staff()),
                        isNow("staff", state, "staffing"),
                        prepares),
                new Part(
                        "equipment",
                        pick("设施", "Equipment"),
                        in("equipment").equipment(dossier.equipment()),
                        isNow("equipment", state, "equipping"),
                        prepares),
                new Part(
                        "rules",
                        pick("标识与制度", "Sign and rules"),
                        in("rules").rules(project.rules()),
                        isNow("rules", state, "signing"),
                        prepares));
    }

    /** For another form than the one that was sent, nothing was typed. */
    private FactWriter in(String part) {
        return new FactWriter(language, typed.part().equals(part) ? typed : Typed.NOTHING);
    }

    private boolean isNow(String part, String state, String own) {
        return typed.part().equals(part) || typed.part().isEmpty() && state.equals(own);
    }

    Field text(String id, String chinese, String english, Optional<String> known) {
        return field(id, "text", chinese, english, known);
    }

    Field day(String id, String chinese, String english, Optional<LocalDate> known) {
        return field(id, "date", chinese, english, known.map(LocalDate::toString));
    }

    private Field check(String id, String chinese, String english, Optional<Boolean> known) {
        return field(
                id, "check", chinese, english, known.filter(Boolean::booleanValue).map(_ -> "yes"));
    }

    Field field(String id, String kind, String chinese, String english, Optional<String> known) {
        return new Field(
                id,
                pick(chinese, english),
                kind,
                typed.value(id, known.orElse("")),
                List.of(),
                wrong(id));
    }

    <E extends Named> Field select(
            String id, String chinese, String english, E[] all, Optional<E> known) {
        String value = typed.value(id, known.map(Named::id).orElse(""));
        Stream<Option> none = Stream.of(new Option("", "", value.isEmpty()));
        Stream<Option> each =
                Arrays.stream(all)
                        .map(
                                one ->
                                        new Option(
                                                one.id(),
                                                pick(one.chinese(), one.english()),
                                                one.id().equals(value)));
        return new Field(
                id,
                pick(chinese, english),
                "select",
                value,
                Stream.concat(none, each).toList(),
                wrong(id));
    }

    String wrong(String id) {
        return typed.field().equals(id) ? BuildWords.ofField(id, language) : "";
    }

    private String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }
}
