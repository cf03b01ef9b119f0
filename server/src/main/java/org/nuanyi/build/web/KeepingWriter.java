package org.nuanyi.build.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyi.build.Agreement;
import org.nuanyi.build.Agreements;
import org.nuanyi.build.ChangeAnswer;
import org.nuanyi.build.ChangeLack;
import org.nuanyi.build.Changes;
import org.nuanyi.build.internal.ChangeMachine;
import org.nuanyi.build.web.KeepingViews.AgreementRow;
import org.nuanyi.build.web.KeepingViews.ChangeRow;
import org.nuanyi.core.Named;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.State;
import org.nuanyi.kernel.desk.Names;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.lifecycle.FlowWords;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Station;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;

/** Puts changes and agreements into words. Thread-safe. */
@Singleton
final class KeepingWriter {

    private final Machine machine = ChangeMachine.read();
    private final Stations stations;
    private final Units units;
    private final Reminders reminders;
    private final Names.Book people;
    private final Clock clock;

    KeepingWriter(
            Stations stations, Units units, Reminders reminders, Names.Book people, Clock clock) {
        this.stations = stations;
        this.units = units;
        this.reminders = reminders;
        this.people = people;
        this.clock = clock;
    }

    /** Where what an agreement holds for has its page. */
    static String path(Agreement agreement) {
        return agreement
                .station()
                .map(code -> StationKeepingPages.PATH + "/" + code)
                .or(() -> agreement.project().map(code -> BuildSection.PATH + "/" + code))
                .orElse(AgreementPages.PATH);
    }

    /** Rows of a list, each with the name of its station. */
    List<ChangeRow> changes(Scope scope, List<Changes.Standing> found, Language language) {
        List<StationCode> codes = found.stream().map(one -> one.change().station()).toList();
        Map<StationCode, String> names =
                stations.list(scope, codes).stream()
                        .collect(
                                Collectors.toMap(
                                        Station::code, station -> station.profile().name()));
        Names who = people.names(scope, language);
        return found.stream()
                .map(
                        one ->
                                change(
                                        one,
                                        names.getOrDefault(one.change().station(), ""),
                                        who,
                                        language))
                .toList();
    }

    private ChangeRow change(Changes.Standing one, String name, Names who, Language language) {
        State state = machine.state(one.matter().state());
        LocalDate since = LocalDate.ofInstant(one.matter().since(), clock.getZone());
        return new ChangeRow(
                one.change().code().value(),
                one.change().station().value(),
                name,
                said(one.change().facts().kind(), language),
                CardWriter.unit(one.change().unit(), units.tree(), language),
                language.pick(state.words().chinese(), state.words().english()),
                state.isEnd(),
                state.isEnd()
                        ? since + " " + decider(one.matter(), who)
                        : CardWriter.days(since, today(), language),
                state.isEnd() ? "" : CardWriter.turn(machine, one.matter(), who, language),
                one.matter()
                        .due()
                        .filter(due -> !state.isEnd() && due.isBefore(today()))
                        .map(due -> CardWriter.late(due, today(), language))
                        .orElse(""));
    }

    /** By whose decision it came to its end. */
    private static String decider(Matter matter, Names who) {
        return matter.standing().move().map(move -> who.of(move.person())).orElse("");
    }

    /**
     * Those of one thing, on its page.
     *
     * @param removable whether the reader may take them away
     */
    List<AgreementRow> agreements(List<Agreement> all, boolean removable, Language language) {
        return all.stream().map(one -> row(one, "", removable, language)).toList();
    }

    /** One in a list of all. */
    AgreementRow running(Agreements.Running running, Language language) {
        return row(running.agreement(), running.name(), false, language);
    }

    private AgreementRow row(Agreement one, String name, boolean removable, Language language) {
        return new AgreementRow(
                one.id().toString(),
                name,
                path(one),
                CardWriter.unit(one.unit(), units.tree(), language),
                one.terms().host(),
                one.terms().startsOn().toString(),
                one.terms().endsOn().toString(),
                one.terms().renewal(),
                left(one.terms().endsOn(), language),
                one.terms().endsOn().isBefore(today()),
                one.isPdf(),
                removable);
    }

    /** How many days are left, where they are few. */
    private String left(LocalDate end, Language language) {
        long days = ChronoUnit.DAYS.between(today(), end);
        if (days < 0) {
            return language.pick("已过期 %d 天", "ended %d days ago").formatted(-days);
        }
        return days > reminders.first()
                ? ""
                : language.pick("还有 %d 天", "%d days left").formatted(days);
    }

    /** What each guard lacks, in a sentence; only those that lack something. */
    static Map<String, String> missing(Map<String, List<ChangeLack>> lacks, Language language) {
        return lacks.entrySet().stream()
                .filter(guard -> !guard.getValue().isEmpty())
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, guard -> said(guard.getValue(), language)));
    }

    /** Why something was not done; empty where it was. */
    static String error(ChangeAnswer answer, Language language) {
        return switch (answer) {
            case ChangeAnswer.Done _ -> "";
            case ChangeAnswer.Overtaken _ -> BuildWords.overtaken(language);
            case ChangeAnswer.NotNow _ -> BuildWords.notNow(language);
            case ChangeAnswer.UnderWay(var other) ->
                    language.pick(
                                    "这个驿站已经有一项变更在办：%s。办完或撤回后再申请。",
                                    "%s is under way for this station. Finish or withdraw it"
                                            + " first.")
                            .formatted(other);
            case ChangeAnswer.Refused(var why, var lacking) ->
                    lacking.isEmpty()
                            ? new FlowWords(language).sentence(why)
                            : said(lacking, language);
        };
    }

    static String said(Named one, Language language) {
        return language.pick(one.chinese(), one.english());
    }

    private static String said(List<ChangeLack> lacking, Language language) {
        return lacking.stream()
                .map(lack -> said(lack, language))
                .collect(Collectors.joining(language.pick("；", "; ")));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
