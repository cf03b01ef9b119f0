package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.build.PlanResult.Fault;
import org.nuanyi.build.PlanResult.Faulty;
import org.nuanyi.build.PlanResult.Kind;
import org.nuanyi.build.PlanResult.Taken;
import org.nuanyi.core.flow.Act;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.sheet.SheetRefused;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.kernel.sheet.SheetWriter.Column;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationKind;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** A year's planned stations come as a sheet: all of it is taken, or nothing. */
class PlanningTest {

    private static final String UNIT = "110101006";
    private static final List<String> HEADING =
            List.of("单位", "驿站名称", "地址", "类型", "承建单位", "承建单位类别", "申请理由");

    @RegisterExtension final TestDatabase database = new TestDatabase();
    @TempDir Path folder;

    private SomeProjects some;
    private Planning planning;

    @BeforeEach
    void make() {
        some =
                new SomeProjects(
                        database.scopes(),
                        new MovableClock(StationExamples.NOON),
                        new AesGcmSealing(SealKey.generate()),
                        List.of());
        planning = new Planning(database.scopes(), some.projects, new Units(database.jdbi()));
    }

    @Test
    @DisplayName("一行一个项目；单位写编码或名称都行")
    void each_row_is_a_project() throws IOException {
        PlanResult result =
                take(
                        HEADING,
                        List.of(UNIT, "甲驿站", "东四北大街 1 号", "微型", "永和大王", "餐饮", "骑手多"),
                        List.of("", "", "", "", "", "", ""),
                        List.of("东四街道", " 乙驿站 ", "隆福寺街", "standard", "", "", ""));

        assertThat(result).isInstanceOf(Taken.class);
        List<Project> made =
                some.list(officer(UNIT), "").stream().map(Projects.Standing::project).toList();
        assertThat(made).extracting(one -> one.outline().name()).containsExactly("乙驿站", "甲驿站");
        Outline first = made.getLast().outline();
        assertThat(first.kind()).isEqualTo(StationKind.MICRO);
        assertThat(first.host().orElseThrow().kind()).isEqualTo(HostKind.RESTAURANT);
        assertThat(made.getFirst().outline().host()).isEmpty();
        assertThat(some.state(made.getFirst().code())).isEqualTo("applied");
    }

    @Test
    void what_is_wrong_is_said_cell_by_cell_and_nothing_is_taken() throws IOException {
        PlanResult result =
                take(
                        HEADING,
                        List.of(UNIT, "好的", "东四", "微型", "", "", ""),
                        List.of("火星街道", "甲", "东四", "微型", "", "", ""),
                        List.of("110101007", "甲", "东四", "微型", "", "", ""),
                        List.of(UNIT, "", "东四", "微型", "", "", ""),
                        List.of(UNIT, "乙", "东四".repeat(61), "宫殿", "", "", ""),
                        List.of(UNIT, "丙", "东四".repeat(61), "微型", "", "", ""),
                        List.of(UNIT, "丁", "东四", "微型", "永和大王", "", ""),
                        List.of(UNIT, "好的", "东四", "微型", "", "", ""));

        assertThat(faults(result))
                .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.kind())
                .containsExactly(
                        "3 UNIT UNKNOWN",
                        "4 UNIT NOT_HIS",
                        "5 NAME EMPTY",
                        "6 KIND UNKNOWN",
                        "7 ADDRESS TOO_LONG",
                        "8 HOST_KIND EMPTY",
                        "9 NAME TWICE");
        assertThat(some.list(EVERYTHING, "")).isEmpty();
    }

    @Test
    @DisplayName("同一张表传两遍不会建两遍；没建成的名字可以再用")
    void a_sheet_that_is_sent_twice_makes_nothing_twice() throws IOException {
        List<String> row = List.of(UNIT, "甲驿站", "东四", "微型", "", "", "");
        ProjectCode made = ((Taken) take(HEADING, row)).projects().getFirst();

        assertThat(faults(take(HEADING, List.of(UNIT, "乙驿站", "东四", "微型", "", "", ""), row)))
                .containsExactly(new Fault(3, PlanColumn.NAME, Kind.THERE_IS, "甲驿站"));
        assertThat(some.list(EVERYTHING, "")).hasSize(1);

        some.act(officer(UNIT), made, Act.event("withdraw"), "换个地方");
        assertThat(take(HEADING, row)).isInstanceOf(Taken.class);
    }

    @Test
    void a_sheet_without_what_it_must_have_names_the_columns() throws IOException {
        assertThat(faults(take(List.of("Unit", "address"), List.of(UNIT, "东四"))))
                .extracting(Fault::column)
                .containsExactly(PlanColumn.NAME, PlanColumn.KIND);
    }

    @Test
    void there_is_a_most_that_is_taken_at_once() throws IOException {
        List<List<String>> rows =
                IntStream.rangeClosed(0, Planning.MOST)
                        .mapToObj(i -> List.of(UNIT, "驿站" + i, "东四", "微型"))
                        .toList();

        assertThat(faults(write(HEADING, rows)))
                .extracting(Fault::line, Fault::kind)
                .containsExactly(tuple(Planning.MOST + 2L, Kind.TOO_MANY));
    }

    @Test
    void what_is_no_sheet_is_refused() throws IOException {
        Path text = folder.resolve("plan.xlsx");
        Files.writeString(text, "单位,名称");
        assertThat(planning.take(officer(UNIT), text, Set.of(UNIT)))
                .isEqualTo(new PlanResult.Unreadable(SheetRefused.Reason.NOT_A_TABLE));
        assertThat(take(HEADING)).isEqualTo(new PlanResult.Unreadable(SheetRefused.Reason.EMPTY));
    }

    private static List<Fault> faults(PlanResult result) {
        return ((Faulty) result).faults();
    }

    @SafeVarargs
    private PlanResult take(List<String> heading, List<String>... rows) throws IOException {
        return write(heading, Arrays.asList(rows));
    }

    private PlanResult write(List<String> heading, List<List<String>> rows) throws IOException {
        Path file = folder.resolve("plan.xlsx");
        List<Column> columns =
                heading.stream()
                        .map(one -> new Column(one, 20, List.of(), Column.Style.USUAL))
                        .toList();
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet =
                        new SheetWriter(out, new SheetWriter.Names("计划", "choices"), columns)) {
            rows.forEach(row -> sheet.row(row, Collections.emptyMap()));
        }
        return planning.take(officer(UNIT), file, Set.of(UNIT));
    }
}
