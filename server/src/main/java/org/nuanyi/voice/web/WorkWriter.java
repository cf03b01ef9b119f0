package org.nuanyi.voice.web;

import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanyi.account.Account;
import org.nuanyi.account.Accounts;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.access.Caller;
import org.nuanyi.kernel.access.Permission;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.Option;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.page.TimeWords;
import org.nuanyi.station.Checker;
import org.nuanyi.union.UnitTree;
import org.nuanyi.voice.Handling;
import org.nuanyi.voice.Party;
import org.nuanyi.voice.Report;
import org.nuanyi.voice.ReportKind;
import org.nuanyi.voice.ReportState;
import org.nuanyi.voice.StepKind;
import org.nuanyi.voice.WorkOrder;
import org.nuanyi.voice.WorkStep;
import org.nuanyi.voice.web.WorkListView.WorkLine;
import org.nuanyi.voice.web.WorkView.Entry;

/** Puts work orders into words. */
@Singleton
public class WorkWriter {

    private final Accounts accounts;
    private final Clock clock;

    WorkWriter(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A line of the list. */
    WorkLine line(WorkOrder order, String station, UnitTree tree, Language language) {
        boolean late = order.isLate(clock.instant());
        return new WorkLine(
                order.id(),
                what(order.report(), language),
                station,
                tree.findUnit(order.unit())
                        .map(unit -> language.pick(unit.shortName(), unit.english()))
                        .orElse(order.unit()),
                words(language).past(order.report().heardAt()),
                order.isWaiting() ? due(order.due(), language) : "",
                late,
                order.escalated() && order.isWaiting(),
                order.assignee().map(UUID::toString).map(this::name).orElse(""),
                order.report().state().id(),
                said(order.report().state(), language));
    }

    /**
     * The whole page of one, for this reader.
     *
     * @param parts what other features put into it, HTML
     */
    WorkView write(
            DeskFrame desk,
            WorkOrder order,
            WorkLine line,
            List<WorkStep> steps,
            List<Account> people,
            String parts,
            Caller reader) {
        Language language = desk.frame().language();
        Report report = order.report();
        Party party = order.party(reader.account().toString());
        boolean handles = reader.may(Permission.HANDLE_REPORTS);
        return new WorkView(
                desk,
                line,
                report.station().value(),
                report.occupation().map(one -> said(one, language)).orElse(""),
                report.words(),
                report.released(),
                report.hasPhoto(),
                order.hasContact(),
                track(report.state(), language),
                history(order, steps, language),
                handles ? Handling.allowed(report, party) : Set.of(),
                handles,
                party == Party.CLOSER && report.state() == ReportState.CLOSED,
                report.kind() != ReportKind.OTHER,
                people.stream()
                        .map(
                                one ->
                                        new Option(
                                                one.id().toString(),
                                                one.name(),
                                                order.assignee()
                                                        .filter(one.id()::equals)
                                                        .isPresent()))
                        .toList(),
                new RawString(parts),
                Optional.empty(),
                "");
    }

    private static List<WorkView.Station> track(ReportState state, Language language) {
        return Arrays.stream(ReportState.values())
                .map(
                        one ->
                                new WorkView.Station(
                                        said(one, language),
                                        one == state
                                                ? "now"
                                                : one.compareTo(state) < 0 ? "done" : "ahead"))
                .toList();
    }

    private List<Entry> history(WorkOrder order, List<WorkStep> steps, Language language) {
        Report report = order.report();
        List<Entry> history = new ArrayList<>();
        history.add(
                new Entry(
                        language.pick("反映人", "Sender"),
                        "sender",
                        what(report, language),
                        report.words(),
                        words(language).past(report.heardAt()),
                        report.hasPhoto() ? path(order) + "/photo" : ""));
        steps.forEach(step -> history.add(entry(order, step, language)));
        return history;
    }

    private Entry entry(WorkOrder order, WorkStep step, Language language) {
        boolean assigned = step.kind() == StepKind.ASSIGNED;
        String what = said(step.kind(), language) + (assigned ? " " + name(step.words()) : "");
        return new Entry(
                who(step, language),
                step.by().equals(WorkStep.SENDER) || step.by().equals(WorkStep.CLOCK)
                        ? step.by()
                        : "unit",
                step.due().map(at -> what + dueOf(step.kind(), at, language)).orElse(what),
                assigned ? "" : step.words(),
                words(language).past(step.at()),
                step.photo() ? path(order) + "/closing-photo/" + step.id() : "");
    }

    private String dueOf(StepKind kind, Instant at, Language language) {
        String time = due(at, language);
        return kind == StepKind.DENIED
                ? language.pick("，新期限 ", "; new deadline ") + time
                : language.pick("（期限 ", " (deadline ") + time + language.pick("）", ")");
    }

    private String who(WorkStep step, Language language) {
        return switch (step.by()) {
            case WorkStep.SENDER -> language.pick("反映人", "Sender");
            case WorkStep.CLOCK -> language.pick("系统", "System");
            default ->
                    step.by().startsWith("system:")
                            ? language.pick("系统", "System")
                            : Named.find(Checker.class, step.by())
                                    .map(one -> said(one, language))
                                    .orElseGet(() -> name(step.by()));
        };
    }

    /** Of an account; what is none stands for itself. */
    private String name(String account) {
        return account.matches("[0-9a-f-]{36}")
                ? accounts.find(UUID.fromString(account)).map(Account::name).orElse(account)
                : account;
    }

    /** What was said, in a word. */
    static String what(Report report, Language language) {
        String facility = report.facility().map(one -> said(one, language)).orElse("");
        return report.kind() == ReportKind.BROKEN
                ? language.pick(facility + "坏了", facility + " is broken")
                : said(report.kind(), language);
    }

    static String said(Named constant, Language language) {
        return language.pick(constant.chinese(), constant.english());
    }

    private String due(Instant at, Language language) {
        LocalDateTime local = LocalDateTime.ofInstant(at, clock.getZone());
        TimeWords words = words(language);
        return at.isAfter(clock.instant()) ? words.coming(local) : words.past(local);
    }

    private TimeWords words(Language language) {
        return new TimeWords(language, LocalDateTime.now(clock));
    }

    static String path(WorkOrder order) {
        return ReportsSection.PATH + "/" + order.id();
    }
}
