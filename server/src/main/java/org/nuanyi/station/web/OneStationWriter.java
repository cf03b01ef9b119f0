package org.nuanyi.station.web;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Documents;
import org.nuanyi.station.Edits;
import org.nuanyi.station.OneOffs;
import org.nuanyi.station.Photos;
import org.nuanyi.station.Register;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationPanel;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Gathers what the page of a station is written from. */
@Singleton
public class OneStationWriter {

    /** Two stations so close to each other serve the same people. */
    private static final double NEAR_METRES = 300;

    private final DeskFrames frames;
    private final Units units;
    private final Edits edits;
    private final Names.Book names;
    private final OneOffs oneOffs;
    private final Photos photos;
    private final Documents documents;
    private final Register all;
    private final RegisterWriter register;
    private final List<StationPanel> panels;

    OneStationWriter(
            DeskFrames frames,
            Units units,
            Edits edits,
            Names.Book names,
            OneOffs oneOffs,
            Photos photos,
            Documents documents,
            Register all,
            RegisterWriter register,
            @All List<StationPanel> panels) {
        this.frames = frames;
        this.units = units;
        this.edits = edits;
        this.names = names;
        this.oneOffs = oneOffs;
        this.photos = photos;
        this.documents = documents;
        this.all = all;
        this.register = register;
        this.panels = List.copyOf(panels);
    }

    StationPage page(RoutingContext context, Station station) {
        DeskFrame desk = frames.of(context);
        Language language = desk.frame().language();
        UnitTree tree = units.tree();
        Scope scope = StationScope.of(context);
        Rows rows = register.rows(tree, language, Set.of());
        Names who = names.names(scope, language);
        return new StationPage(
                desk,
                station,
                rows,
                new FieldWords(language, tree),
                RegisterWriter.units(
                        context,
                        Permission.EDIT_STATIONS,
                        tree,
                        station.profile().unit(),
                        language),
                edits.history(scope, station.code()),
                oneOffs.list(scope, station.code()),
                photos.listFormer(scope, station.code()),
                new DocumentViews(rows.words(), who)
                        .write(documents.list(scope, station.code()), documents.mostBytes()),
                new PointViews(
                        language,
                        point -> all.near(scope, point, NEAR_METRES, station.code()),
                        point ->
                                all.metresToUnit(
                                        scope, station.profile().unit(), point, station.code())),
                panels(context, station, language),
                who,
                mayChange(context, tree, station),
                Pages.query(context.request(), "saved"));
    }

    private List<StationPanel.Panel> panels(
            RoutingContext context, Station station, Language language) {
        return panels.stream()
                .filter(one -> SignedIn.of(context).caller().may(one.permission()))
                .map(
                        one ->
                                one.panel(
                                        SignedIn.reader(context, one.permission()),
                                        station,
                                        language))
                .toList();
    }

    /** Whether the reader may change it; the database has the last word. */
    private static boolean mayChange(RoutingContext context, UnitTree tree, Station station) {
        return SignedIn.of(context).caller().units(Permission.EDIT_STATIONS).stream()
                .anyMatch(
                        root ->
                                tree.listSubtree(root).stream()
                                        .anyMatch(
                                                unit ->
                                                        unit.code()
                                                                .equals(station.profile().unit())));
    }
}
