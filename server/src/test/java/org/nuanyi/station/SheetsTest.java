package org.nuanyi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.kernel.page.Language.CHINESE;
import static org.nuanyi.kernel.page.Language.ENGLISH;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.RowFault.Kind;
import org.nuanyi.station.SheetResult.Applied;
import org.nuanyi.station.SheetResult.Otherwise;
import org.nuanyi.station.SheetResult.Reason;
import org.nuanyi.station.SheetResult.Refused;
import org.nuanyi.station.SheetResult.Taken;
import org.nuanyi.station.StationField.Equipment;
import org.nuanyi.station.StationField.Plain;
import org.nuanyi.testing.AuditEntries;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** The register as a sheet: downloaded, changed, brought back, looked at, applied, undone. */
class SheetsTest {

    private static final String OURS = "110101006";
    private static final String THEIRS = "110101007";

    @RegisterExtension final TestDatabase database = new TestDatabase();
    @TempDir Path folder;

    private final MovableClock clock = new MovableClock(NOON);

    private Stations stations() {
        return StationExamples.stations(database, clock);
    }

    private Sheets sheets() {
        return new Sheets(database.scopes(), clock, new Units(database.jdbi()));
    }

    private Batches batches() {
        return new Batches(database.scopes(), clock, new Units(database.jdbi()));
    }

    private Edits edits() {
        return new Edits(database.scopes(), clock, new Units(database.jdbi()));
    }

    private StationCode first = StationCode.ofNumber(1_000_000);
    private StationCode second = first;

    @BeforeEach
    void two() {
        first = stations().register(EVERYTHING, StationExamples.numbered(1)).code();
        second = stations().register(EVERYTHING, StationExamples.numbered(2)).code();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("下载后原样传回，什么都不改")
    void a_sheet_that_comes_back_as_it_went_changes_nothing(Language language) {
        long seed = new Random().nextLong();
        HostileStations hostile = new HostileStations(new Random(seed));
        try (Batch batch = stations().openBatch(EVERYTHING)) {
            for (int ref = 10; ref < 130; ref++) {
                batch.add(hostile.next("h" + ref));
            }
            batch.commit();
        }
        SheetCopy copy = SheetCopy.download(sheets(), EVERYTHING, language);
        SheetPreview preview = bring(copy);
        assertThat(preview.rows()).isEqualTo(122);
        assertThat(preview.lines()).as("seed %d", seed).isEmpty();
        assertThat(preview.ignored()).isEmpty();
    }

    @Test
    @DisplayName("每一项都能在表里改")
    void every_field_changes_through_the_sheet() {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("名称", "新名称");
        cells.put("负责单位", new Units(database.jdbi()).tree().findUnit(THEIRS).orElseThrow().name());
        cells.put("类型", "微型");
        cells.put("服务对象", "所有人");
        cells.put("地址", "新地址 1 号");
        cells.put("楼层和位置提示", "二层");
        cells.put("入口坐标", "116.42，39.93 GCJ-02");
        cells.put("开放时间", "工作日 9:00-17:30");
        cells.put("进入方式", "扫码");
        cells.put("进门说明", "按门铃");
        cells.put("公开电话", 1_064_012_345L);
        cells.put("依托单位", "某银行");
        cells.put("依托单位类型", "银行");
        cells.put("品牌和项目", "暖空间，新品牌");
        for (Facility facility : Facility.values()) {
            cells.put(facility.chinese(), "坏了");
        }
        cells.put("座椅", "");
        cells.put("微波炉", "√");
        SheetCopy copy = download();
        cells.forEach((heading, value) -> copy.set(0, heading, value));

        SheetPreview preview = bring(copy);
        assertThat(preview.lines()).singleElement().satisfies(l -> assertThat(l.isGood()).isTrue());
        apply(preview);

        Map<StationField, String> texts = Edits.texts(station(first));
        assertThat(preview.lines().getFirst().changes())
                .extracting(Revision.Change::field)
                .containsExactlyInAnyOrderElementsOf(StationField.editable());
        assertThat(texts)
                .containsEntry(Plain.NAME, "新名称")
                .containsEntry(Plain.UNIT, THEIRS)
                .containsEntry(Plain.KIND, "micro")
                .containsEntry(Plain.SERVES, "everyone")
                .containsEntry(Plain.POINT, "116.42,39.93 gcj02")
                .containsEntry(Plain.HOURS, "工作日 9:00-17:30")
                .containsEntry(Plain.ENTRY, "scan")
                .containsEntry(Plain.DESK_PHONE, "010-64012345")
                .containsEntry(Plain.HOST_KIND, "bank")
                .containsEntry(Plain.TAGS, "暖空间、新品牌")
                .containsEntry(new Equipment(Facility.SEATS), "")
                .containsEntry(new Equipment(Facility.MICROWAVE), "works")
                .containsEntry(new Equipment(Facility.AED), "broken");
        assertThat(Edits.texts(station(second))).containsEntry(Plain.NAME, "第2驿站");
    }

    @ParameterizedTest
    @CsvSource({
        "公开电话, ０１０－６４０１２３４５, desk-phone, 010-64012345",
        "公开电话, (010) 6401 2345, desk-phone, 010-64012345",
        "公开电话, '', desk-phone, ''",
        "名称, '  东四  驿站　', name, 东四 驿站",
        "类型, Micro, kind, micro",
        "类型, 微型驿站, kind, micro",
        "入口坐标, '116.42, 39.93 wgs84', point, '116.42,39.93 wgs84'",
        "入口坐标, '116.42, 39.93 · GCJ-02', point, '116.42,39.93 gcj02'",
        "座椅, 已撤, facility.seats, withdrawn",
        "座椅, 没有, facility.seats, ''",
        "饮用水, ｙｅｓ, facility.drinking-water, works",
        "负责单位, 110101007, unit, 110101007",
        "开放时间, 24小时, hours, 24小时"
    })
    void what_excel_and_people_make_of_a_cell_is_understood(
            String heading, String cell, String field, String becomes) {
        SheetPreview preview = bring(download().set(0, heading, cell));
        assertThat(preview.lines())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.changes())
                                        .singleElement()
                                        .satisfies(
                                                change -> {
                                                    assertThat(change.field().id())
                                                            .isEqualTo(field);
                                                    assertThat(change.became()).isEqualTo(becomes);
                                                }));
    }

    @Test
    void spaces_that_somebody_adds_or_excel_drops_change_nothing() {
        StationProfile odd = StationExamples.profile(" 两  格 ");
        stations().register(EVERYTHING, StationExamples.of(odd, Standing.OPEN, "odd"));
        SheetCopy copy = download().set(0, "名称", "　第1驿站 \u200b ").set(2, "名称", "两 格");
        assertThat(bring(copy).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "名称, '', EMPTY",
        "类型, 不知道, UNKNOWN",
        "类型, '', UNKNOWN",
        "负责单位, 火星总工会, UNKNOWN",
        "入口坐标, 哪儿, NOT_A_POINT",
        "入口坐标, '121.47,31.23 gcj02', FAR_AWAY",
        "公开电话, 13800001234, MOBILE",
        "座椅, 大概有, UNKNOWN"
    })
    void a_cell_that_cannot_be_keeps_its_row_out_and_no_other(
            String heading, String cell, FieldFault.Reason reason) {
        SheetCopy copy = download().set(0, heading, cell).set(0, "进门说明", "改").set(1, "进门说明", "改");
        SheetPreview preview = bring(copy);
        assertThat(preview.lines().getFirst().faults())
                .extracting(FieldFault::reason)
                .containsExactly(reason);
        assertThat(preview.good()).isEqualTo(1);
        apply(preview);
        assertThat(station(first).profile().entryNote()).isEqualTo("进门说一声");
        assertThat(station(second).profile().entryNote()).isEqualTo("改");
    }

    @Test
    void columns_may_come_back_in_another_order_with_others_between_or_missing() {
        SheetCopy copy =
                download().set(0, "名称", "新").with("我的备注").turned().without("公开电话").without("AED");
        SheetPreview preview = bring(copy);
        assertThat(preview.ignored()).containsExactly("我的备注");
        assertThat(preview.lines().getFirst().changes())
                .containsExactly(new Revision.Change(Plain.NAME, "第1驿站", "新"));
    }

    @Test
    void what_is_only_shown_is_pointed_out_when_it_says_something_else() {
        assertThat(kinds(bring(download().set(0, "状态", "已关闭").set(0, "名称", "新"))))
                .containsExactly(Kind.ONLY_SHOWN);
        assertThat(kinds(bring(download().set(0, "开放时间（系统理解）", "24/7"))))
                .containsExactly(Kind.ONLY_SHOWN);
        assertThat(bring(download().set(0, "状态", "")).lines()).isEmpty();
    }

    @Test
    void a_code_that_is_none_or_stands_there_twice_keeps_its_rows_out() {
        SheetCopy copy = download().again(0).set(0, "名称", "甲").set(2, "名称", "乙");
        copy.set(1, "编号", "12345678");
        SheetPreview preview = bring(copy);
        assertThat(preview.good()).isZero();
        assertThat(kinds(preview))
                .containsExactly(Kind.CODE_TWICE, Kind.CODE_UNREADABLE, Kind.CODE_TWICE);
        assertThat(sheets().apply(EVERYTHING, preview.id(), preview.seen()))
                .isInstanceOf(Otherwise.class);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "x, false", "0, false", "-1, false", "1.5, false", "1, true"})
    void a_version_that_is_none_keeps_its_row_out(String version, boolean good) {
        SheetPreview preview = bring(download().set(0, "版本", version).set(0, "名称", "新"));
        assertThat(preview.good()).isEqualTo(good ? 1 : 0);
    }

    @Test
    @DisplayName("别的街道的驿站：和没有这个驿站一样")
    void another_units_station_is_neither_seen_nor_changed() {
        StationCode theirs =
                stations()
                        .register(
                                EVERYTHING,
                                StationExamples.of(
                                        StationExamples.profile(
                                                "别人的",
                                                StationExamples.hours(),
                                                StationExamples.facilities(),
                                                THEIRS),
                                        Standing.OPEN,
                                        "theirs"))
                        .code();
        SheetCopy all = download();
        assertThat(SheetCopy.download(sheets(), officer(OURS), CHINESE).size()).isEqualTo(2);
        all.set(0, "名称", "我的").set(2, "名称", "抢来的");
        all.again(0).set(3, "编号", StationCode.ofNumber(9_000_000).value());

        SheetPreview preview = bring(officer(OURS), all);
        assertThat(preview.lines().get(1).name()).isEmpty();
        assertThat(kinds(preview)).containsExactly(Kind.UNKNOWN_STATION, Kind.UNKNOWN_STATION);
        apply(officer(OURS), preview);
        assertThat(station(first).profile().name()).isEqualTo("我的");
        assertThat(station(theirs).profile().name()).isEqualTo("别人的");

        SheetPreview seen = bring(readerAndOfficer(OURS), download().set(2, "名称", "抢来的"));
        assertThat(kinds(seen)).containsExactly(Kind.NOT_TO_CHANGE);
    }

    @Test
    void a_station_is_not_given_to_a_unit_that_is_not_the_officers() {
        SheetPreview preview = bring(officer(OURS), download().set(0, "负责单位", THEIRS));
        assertThat(kinds(preview)).containsExactly(Kind.NOT_TO_GIVE);
        assertThat(preview.good()).isZero();
    }

    @Test
    void a_sheet_is_for_the_account_that_brought_it_and_for_two_days() {
        SheetPreview preview = bring(officer(OURS), download().set(0, "名称", "新"));
        UUID id = preview.id();
        for (Scope other : List.of(readerAndOfficer(OURS), EVERYTHING)) {
            assertThatThrownBy(() -> sheets().preview(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sheets().apply(other, id, preview.seen()))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(rows("station.sheet", readerAndOfficer(OURS))).isZero();
        assertThat(rows("station.sheet_row", readerAndOfficer(OURS))).isZero();
        assertThat(rows("station.sheet_row", officer(OURS))).isEqualTo(1);
        clock.advance(Sheets.KEPT.plusSeconds(1));
        assertThatThrownBy(() -> sheets().preview(officer(OURS), id)).isInstanceOf(NotFound.class);
        bring(readerAndOfficer(OURS), download());
        assertThat(rows("station.sheet", officer(OURS))).isZero();
    }

    @Test
    @DisplayName("下载之后别人改过的，不盖掉，列出来")
    void what_somebody_else_changed_since_is_a_conflict_and_the_rest_is_merged() {
        SheetCopy copy = download().set(0, "名称", "表里的").set(0, "进门说明", "表里的").set(1, "名称", "二");
        edit(first, Plain.NAME, "别人的");
        edit(first, Plain.HINT, "别人的提示");
        SheetPreview preview = bring(copy);
        assertThat(preview.lines().getFirst().clashes())
                .containsExactly(new Difference(Plain.NAME, "第1驿站", "别人的", "表里的"));
        apply(preview);
        assertThat(station(first).profile().name()).isEqualTo("别人的");
        assertThat(station(second).profile().name()).isEqualTo("二");

        SheetPreview again = bring(copy.set(0, "名称", "第1驿站"));
        assertThat(again.lines().getFirst().changes())
                .containsExactly(new Revision.Change(Plain.ENTRY_NOTE, "进门说一声", "表里的"));
    }

    @Test
    void what_changes_between_looking_and_applying_is_shown_again_and_not_overwritten() {
        SheetPreview preview = bring(download().set(0, "名称", "表里的").set(1, "名称", "二"));
        edit(first, Plain.NAME, "别人的");
        SheetResult result = sheets().apply(EVERYTHING, preview.id(), preview.seen());
        assertThat(result).isInstanceOf(Otherwise.class);
        assertThat(station(second).profile().name()).isEqualTo("第2驿站");
        apply(((Otherwise) result).now());
        assertThat(station(first).profile().name()).isEqualTo("别人的");
        assertThat(station(second).profile().name()).isEqualTo("二");
    }

    @Test
    @DisplayName("整批生效，整批撤销；重复点应用没有害处")
    void it_is_one_batch_applied_once_and_undone_as_one() {
        SheetPreview preview = bring(download().set(0, "名称", "一").set(1, "名称", "二"));
        UUID batch = apply(preview);
        assertThat(sheets().apply(EVERYTHING, preview.id(), preview.seen()))
                .isEqualTo(new Applied(batch));
        assertThat(sheets().apply(EVERYTHING, preview.id(), "")).isEqualTo(new Applied(batch));
        assertThat(station(first).version()).isEqualTo(2);
        assertThat(batches().batch(EVERYTHING, batch).lines()).hasSize(2);
        assertThat(edits().history(EVERYTHING, first).getFirst().batch())
                .isEqualTo(Optional.of(batch));
        assertThat(sheets().preview(EVERYTHING, preview.id()).batch()).contains(batch);

        batches().undo(EVERYTHING, batch);
        assertThat(station(first).profile().name()).isEqualTo("第1驿站");
        assertThat(station(second).profile().name()).isEqualTo("第2驿站");
    }

    @Test
    void what_is_taken_away_and_what_is_applied_stands_in_the_trail() {
        Scope scope = officer(OURS);
        SheetCopy copy = SheetCopy.download(sheets(), scope, CHINESE).set(0, "名称", "一");
        UUID batch = apply(scope, bring(scope, copy));
        assertThat(AuditEntries.of(database.scopes(), "request-1"))
                .containsExactly(
                        "station.export  by officer of 110101006 unit-officer done {\"stations\":"
                                + " \"2\"}",
                        "station.batch "
                                + batch
                                + " by officer of 110101006 unit-officer done {\"fields\":"
                                + " \"name\", \"stations\": \"1\"}");
    }

    @Test
    void no_keepers_name_or_mobile_is_in_the_sheet() {
        try (Batch batch = stations().openBatch(EVERYTHING)) {
            batch.add(StationExamples.dongsi());
            batch.commit();
        }
        SheetCopy copy = download();
        assertThat(copy.cell(0, "名称")).isEqualTo("东四北大街驿站");
        for (String heading : copy.headings()) {
            for (int row = 0; row < copy.size(); row++) {
                assertThat(copy.cell(row, heading)).doesNotContain("王师傅", "1380000");
            }
        }
    }

    @Test
    void what_the_filter_leaves_is_written_in_its_order() {
        edit(first, Plain.NAME, "Z 驿站");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RegisterFilter filter =
                new RegisterFilter(
                        "驿站",
                        List.of(OURS),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty());
        sheets().write(EVERYTHING, filter, RegisterOrder.CHANGED, ENGLISH, bytes);
        SheetCopy copy = SheetCopy.of(bytes.toByteArray());
        assertThat(copy.cell(0, "Name")).isEqualTo("Z 驿站");
        assertThat(copy.cell(0, "Kind")).isEqualTo("Standard");
        assertThat(copy.size()).isEqualTo(2);
    }

    @Test
    void a_sheet_without_its_codes_or_versions_is_refused() {
        assertThat(refused(download().without("编号"))).isEqualTo(Reason.NO_CODES);
        assertThat(refused(download().without("版本"))).isEqualTo(Reason.NO_VERSIONS);
        assertThat(refused(download().with("名称"))).isEqualTo(Reason.HEADING_TWICE);
    }

    private Reason refused(SheetCopy copy) {
        SheetResult result =
                sheets().take(EVERYTHING, copy.save(folder.resolve("x.xlsx")), "x", CHINESE);
        assertThat(rows("station.sheet", EVERYTHING)).isZero();
        return ((Refused) result).reason();
    }

    private static List<Kind> kinds(SheetPreview preview) {
        return preview.lines().stream()
                .flatMap(line -> line.odd().stream())
                .map(RowFault::kind)
                .toList();
    }

    private SheetCopy download() {
        return SheetCopy.download(sheets(), EVERYTHING, CHINESE);
    }

    private SheetPreview bring(SheetCopy copy) {
        return bring(EVERYTHING, copy);
    }

    private SheetPreview bring(Scope scope, SheetCopy copy) {
        Path file = copy.save(folder.resolve("a.xlsx"));
        Taken taken = (Taken) sheets().take(scope, file, "a.xlsx", CHINESE);
        return sheets().preview(scope, taken.sheet());
    }

    private UUID apply(SheetPreview preview) {
        return apply(EVERYTHING, preview);
    }

    private UUID apply(Scope scope, SheetPreview preview) {
        return ((Applied) sheets().apply(scope, preview.id(), preview.seen())).batch();
    }

    private void edit(StationCode code, StationField field, String text) {
        clock.advance(Duration.ofMinutes(1));
        edits().save(
                        EVERYTHING,
                        code,
                        new Edit(station(code).version(), Map.of(field, text), Set.of()));
    }

    private Station station(StationCode code) {
        return stations().station(EVERYTHING, code);
    }

    private int rows(String table, Scope scope) {
        return database.scopes()
                .in(
                        scope,
                        handle ->
                                handle.createQuery("select count(*) from " + table)
                                        .mapTo(Integer.class)
                                        .one());
    }
}
