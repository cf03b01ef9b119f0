package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyi.build.Board;
import org.nuanyi.build.Project;
import org.nuanyi.build.Projects;
import org.nuanyi.build.Sift;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.core.Named;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.sheet.SheetWriter;
import org.nuanyi.kernel.sheet.SheetWriter.Column;
import org.nuanyi.station.Host;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Writes projects as a sheet: all that the list shows, and what they are. Thread-safe. */
@Singleton
final class ProjectSheet {

    private final Machine machine = BuildMachine.read();
    private final Board board;
    private final Units units;
    private final Names.Book people;
    private final Clock clock;

    ProjectSheet(Board board, Units units, Names.Book people, Clock clock) {
        this.board = board;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    void write(Scope reader, Sift sift, Language language, OutputStream out) {
        UnitTree tree = units.tree();
        Names names = people.names(reader, language);
        SheetWriter.Names called =
                new SheetWriter.Names(language.pick("建站项目", "Projects"), "choices");
        try (SheetWriter sheet = new SheetWriter(out, called, columns(language))) {
            board.forEach(reader, sift, one -> sheet.row(row(one, tree, names, language)));
        }
    }

    private static List<Column> columns(Language language) {
        return List.of(
                column(language.pick("编号", "Number"), 16),
                column(language.pick("名称", "Name"), 28),
                column(language.pick("单位", "Unit"), 18),
                column(language.pick("地址", "Address"), 36),
                column(language.pick("类型", "Kind"), 12),
                column(language.pick("承建单位", "Host"), 20),
                column(language.pick("申请日期", "Applied on"), 12),
                column(language.pick("走到", "State"), 14),
                column(language.pick("到这一步的日期", "Here since"), 14),
                column(language.pick("期限", "Due"), 12),
                column(language.pick("超期", "Late"), 12),
                column(language.pick("等谁办", "Whose turn"), 20),
                column(language.pick("驿站编号", "Station"), 12));
    }

    private static Column column(String heading, int width) {
        return new Column(heading, width, List.of(), Column.Style.FIGURES);
    }

    private List<String> row(Projects.Standing one, UnitTree tree, Names names, Language language) {
        Project project = one.project();
        Matter matter = one.matter();
        State state = machine.state(matter.state());
        LocalDate today = LocalDate.now(clock);
        return List.of(
                project.code().value(),
                project.outline().name(),
                CardWriter.unit(project.unit(), tree, language),
                project.outline().address(),
                said(project.outline().kind(), language),
                project.outline().host().map(Host::name).orElse(""),
                LocalDate.ofInstant(project.appliedAt(), clock.getZone()).toString(),
                CardWriter.name(state, language),
                LocalDate.ofInstant(matter.since(), clock.getZone()).toString(),
                matter.due().map(LocalDate::toString).orElse(""),
                matter.due()
                        .filter(due -> !state.isEnd() && due.isBefore(today))
                        .map(due -> CardWriter.late(due, today, language))
                        .orElse(""),
                state.isEnd() ? "" : CardWriter.turn(machine, matter, names, language),
                project.became().map(became -> became.station().value()).orElse(""));
    }

    private static String said(Named one, Language language) {
        return language.pick(one.chinese(), one.english());
    }
}
