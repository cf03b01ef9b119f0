package org.nuanyi.auditing.web;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuanyi.auditing.Line;
import org.nuanyi.auditing.Question;
import org.nuanyi.auditing.web.AuditView.Chain;
import org.nuanyi.auditing.web.AuditView.Choice;
import org.nuanyi.auditing.web.AuditView.Row;
import org.nuanyi.auditing.web.EntryView.Change;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.AuditCheck;
import org.nuanyi.kernel.audit.AuditEntry;
import org.nuanyi.kernel.audit.AuditPlace;
import org.nuanyi.kernel.audit.AuditSeal;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Puts the audit trail into words. */
@Singleton
public class AuditWriter {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Units units;
    private final Clock clock;

    AuditWriter(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The page; of the lines one more than it shows, if there are more. */
    AuditView list(
            DeskFrame desk,
            Question question,
            List<Line> lines,
            int page,
            List<String> actions,
            Optional<AuditCheck> check) {
        Language language = desk.frame().language();
        UnitTree tree = units.tree();
        List<Line> shown = lines.stream().limit(page).toList();
        return new AuditView(
                desk,
                question,
                question.from().map(LocalDate::toString).orElse(""),
                question.to().map(LocalDate::toString).orElse(""),
                shown.stream().map(line -> row(line, tree, language)).toList(),
                lines.size() > page
                        ? Optional.of(more(question, shown.getLast().entry()))
                        : Optional.empty(),
                address(AuditSection.PATH + "/export", question.fields()),
                actions.stream().map(action -> choice(action, question, language)).toList(),
                tree.listUnits().stream()
                        .map(
                                unit ->
                                        new Choice(
                                                unit.code(),
                                                language.pick(unit.name(), unit.english()),
                                                unit.code().equals(question.unit())))
                        .toList(),
                chain(check));
    }

    /** One entry. */
    EntryView entry(DeskFrame desk, Line line, Optional<AuditSeal> seal) {
        Language language = desk.frame().language();
        AuditEntry entry = line.entry();
        return new EntryView(
                desk,
                row(line, units.tree(), language),
                ActionNames.thing(entry.act().kind(), language),
                line.login(),
                entry.actor().address().orElse(""),
                entry.actor().request().orElse(""),
                changes(entry.act()),
                seal.map(place -> place.day() + ", " + place.sequence()).orElse(""),
                seal.map(AuditSeal::hash).orElse(""));
    }

    private Row row(Line line, UnitTree tree, Language language) {
        AuditEntry entry = line.entry();
        Act act = entry.act();
        return new Row(
                entry.id(),
                SECOND.format(entry.at().atZone(clock.getZone())),
                who(line, language),
                address(AuditSection.PATH, Map.of("who", line.login())),
                role(entry.actor().role(), language),
                ActionNames.of(act.action(), language),
                act.subject(),
                act.subject().isEmpty()
                        ? ""
                        : address(AuditSection.PATH, Map.of("subject", act.subject())),
                entry.unit()
                        .map(
                                code ->
                                        tree.findUnit(code)
                                                .map(
                                                        unit ->
                                                                language.pick(
                                                                        unit.name(),
                                                                        unit.english()))
                                                .orElse(code))
                        .orElse(""),
                entry.result());
    }

    private static String who(Line line, Language language) {
        if (line.login().equals("anonymous")) {
            return language.pick("未登录的人", "Nobody signed in");
        }
        return line.name().isEmpty() ? line.login() : line.name();
    }

    private static String role(String id, Language language) {
        return Role.find(id).map(role -> DeskFrames.name(role, language)).orElse("");
    }

    private static List<Change> changes(Act act) {
        TreeSet<String> fields = new TreeSet<>(act.before().keySet());
        fields.addAll(act.after().keySet());
        return fields.stream()
                .map(
                        field ->
                                new Change(
                                        field,
                                        act.before().getOrDefault(field, ""),
                                        act.after().getOrDefault(field, "")))
                .toList();
    }

    private static Choice choice(String action, Question question, Language language) {
        return new Choice(
                action, ActionNames.of(action, language), action.equals(question.action()));
    }

    private Chain chain(Optional<AuditCheck> last) {
        return last.map(
                        check ->
                                new Chain(
                                        true,
                                        check.isWhole(),
                                        minute(check.at()),
                                        check.through().map(LocalDate::toString).orElse("—"),
                                        "%,d".formatted(check.entries()),
                                        check.days(),
                                        check.findings()))
                .orElseGet(() -> new Chain(false, false, "", "", "0", 0, List.of()));
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    private static String more(Question question, AuditEntry last) {
        Map<String, String> fields = question.fields();
        AuditPlace place = AuditPlace.of(last);
        fields.put("behind", place.at() + "_" + place.id());
        return address(AuditSection.PATH, fields);
    }

    static String address(String path, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", fields.isEmpty() ? path : path + "?", ""));
    }
}
