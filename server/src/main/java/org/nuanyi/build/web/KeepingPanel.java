package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.nuanyi.build.Agreements;
import org.nuanyi.build.Changes;
import org.nuanyi.build.web.KeepingViews.AgreementRow;
import org.nuanyi.build.web.KeepingViews.ChangeRow;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationPanel;

/**
 * On a station's page: what was decided of it when and by whom, and until when its agreement runs.
 */
@Singleton
final class KeepingPanel implements StationPanel {

    private static final int SHOWN = 5;

    private final Changes changes;
    private final Agreements agreements;
    private final KeepingWriter writer;

    KeepingPanel(Changes changes, Agreements agreements, KeepingWriter writer) {
        this.changes = changes;
        this.agreements = agreements;
        this.writer = writer;
    }

    @Override
    public Permission permission() {
        return Permission.SEE_BUILDING;
    }

    @Override
    public Panel panel(Scope scope, Station station, Language language) {
        String link = StationKeepingPages.PATH + "/" + station.code();
        Stream<Line> agreement =
                writer.agreements(agreements.list(scope, station.code()), false, language).stream()
                        .limit(1)
                        .map(row -> line(row, link, language));
        Stream<Line> changed =
                writer
                        .changes(
                                scope,
                                changes.list(scope, station.code()).stream().limit(SHOWN).toList(),
                                language)
                        .stream()
                        .map(row -> line(row, language));
        return new Panel(
                "keeping",
                language.pick("变更与协议", "Changes and agreement"),
                language.pick("没有登记协议，也没有变更。", "No agreement was entered and nothing was changed."),
                Stream.concat(agreement, changed).toList(),
                language.pick("续约、迁址、退出、恢复", "Renew, relocate, end, re-open"),
                link);
    }

    private static Line line(AgreementRow row, String link, Language language) {
        return new Line(
                language.pick("协议：", "Agreement: ") + row.host(),
                link + "#agreements",
                row.left().isEmpty() ? language.pick("有效", "runs") : row.left(),
                row.isLate(),
                row.startsOn() + " – " + row.endsOn());
    }

    private static Line line(ChangeRow row, Language language) {
        String turn =
                row.turn().isEmpty()
                        ? row.since()
                        : language.pick("等 %s · %s", "waits for %s · %s")
                                .formatted(row.turn(), row.since());
        return new Line(
                row.kind() + " " + row.code(),
                ChangeAddress.PATH + "/" + row.code(),
                row.late().isEmpty() ? row.state() : row.late(),
                !row.late().isEmpty(),
                turn);
    }
}
