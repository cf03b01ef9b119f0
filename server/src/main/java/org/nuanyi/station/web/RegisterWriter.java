package org.nuanyi.station.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyi.core.trust.Lifecycle;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.access.SignedIn;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Condition;
import org.nuanyi.station.Facility;
import org.nuanyi.station.RegisterOrder;
import org.nuanyi.station.RegisterPage;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.web.RegisterView.Choices;
import org.nuanyi.station.web.RegisterView.Head;
import org.nuanyi.union.UnitTree;

/** Writes pages of the register. */
@Singleton
public class RegisterWriter {

    private final Clock clock;

    RegisterWriter(Clock clock) {
        this.clock = clock;
    }

    RegisterView write(
            RoutingContext context,
            DeskFrame desk,
            RegisterQuery query,
            RegisterPage page,
            UnitTree units) {
        Language language = desk.frame().language();
        Set<Column> columns = Column.remembered(context.request());
        Rows rows = rows(units, language, columns);
        int pages = Math.max(1, Math.ceilDiv(page.totals().all(), RegisterPages.SIZE));
        return new RegisterView(
                desk,
                query,
                choices(context, query, units, language),
                Arrays.stream(Column.values())
                        .map(
                                one ->
                                        new Choice(
                                                one.id(),
                                                Choice.name(one, language),
                                                columns.contains(one)))
                        .toList(),
                columns.stream()
                        .map(one -> new Head(Choice.name(one, language), one.isOfFigures()))
                        .toList(),
                page.stations().stream().map(rows::write).toList(),
                page.totals(),
                pages,
                query.page() > 1 ? query.path(Math.min(query.page() - 1, pages)) : "",
                query.page() < pages ? query.path(query.page() + 1) : "",
                query.path(query.page()),
                new Selection(List.of(), query, Map.of()).pairs(),
                SignedIn.of(context).caller().may(Permission.EDIT_STATIONS));
    }

    /** What writes rows as they are now. */
    Rows rows(UnitTree units, Language language, Set<Column> columns) {
        TimeWords words = new TimeWords(language, LocalDateTime.now(clock));
        return new Rows(words, clock.instant(), units, columns);
    }

    private static Choices choices(
            RoutingContext context, RegisterQuery query, UnitTree units, Language language) {
        return new Choices(
                units(context, Permission.SEE_STATIONS, units, query.unit(), language),
                Stream.concat(
                                Stream.of(
                                        new Choice(
                                                RegisterQuery.DOUBTFUL,
                                                language.pick("待核实", "To be verified"),
                                                query.state().equals(RegisterQuery.DOUBTFUL))),
                                Choice.of(Lifecycle.class, query.state(), language).stream())
                        .toList(),
                Choice.of(StationKind.class, query.kind(), language),
                Choice.of(Facility.class, query.facility(), language),
                Choice.of(Condition.class, query.condition(), language),
                Choice.of(RegisterOrder.class, query.sorting().id(), language));
    }

    /** The units for which the reader has the permission, each with all below it. */
    static List<Choice> units(
            RoutingContext context,
            Permission permission,
            UnitTree units,
            String chosen,
            Language language) {
        Set<String> roots = SignedIn.of(context).caller().units(permission);
        return Rows.reached(units, roots).stream()
                .map(
                        unit ->
                                new Choice(
                                        unit.code(),
                                        language.pick(unit.name(), unit.english()),
                                        unit.code().equals(chosen)))
                .toList();
    }
}
