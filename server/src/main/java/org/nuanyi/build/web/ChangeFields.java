package org.nuanyi.build.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyi.build.Agreement;
import org.nuanyi.build.ChangeFacts;
import org.nuanyi.build.ChangeKind;
import org.nuanyi.build.ExitBasis;
import org.nuanyi.build.web.Part.Field;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.StationCode;

/**
 * The forms of changes and agreements: what they ask, and what was written into them.
 *
 * @param facts writes single fields, each with what was typed
 */
record ChangeFields(FactWriter facts) {

    ChangeFields(Language language, Typed typed) {
        this(new FactWriter(language, typed));
    }

    /** What a kind of change asks for, with what is known. */
    List<Field> of(ChangeKind kind, Optional<ChangeFacts> known) {
        Field why = facts.field("why", "long", why(kind), "Why", known.map(ChangeFacts::reason));
        return switch (kind) {
            case RENEWAL -> List.of(why);
            case RELOCATION -> relocation(why, as(ChangeFacts.Relocation.class, known));
            case EXIT -> exit(why, as(ChangeFacts.Exit.class, known));
            case REOPENING -> reopening(why, as(ChangeFacts.Reopening.class, known));
        };
    }

    private static String why(ChangeKind kind) {
        return switch (kind) {
            case RENEWAL -> "说明（可不填）";
            case EXIT -> "退出原因（公众会看到）";
            case RELOCATION, REOPENING -> "原因";
        };
    }

    private List<Field> relocation(Field why, Optional<ChangeFacts.Relocation> known) {
        return Stream.concat(
                        Stream.of(
                                why,
                                facts.text(
                                        "address",
                                        "新地址",
                                        "New address",
                                        known.map(ChangeFacts.Relocation::address))),
                        facts.site(known.map(ChangeFacts.Relocation::site)).stream())
                .toList();
    }

    private List<Field> exit(Field why, Optional<ChangeFacts.Exit> known) {
        return List.of(
                facts.select(
                        "basis",
                        "依据",
                        "On what ground",
                        ExitBasis.values(),
                        known.map(ChangeFacts.Exit::basis)),
                why,
                facts.day(
                        "notice_on",
                        "公告日期（门口贴出告示那天）",
                        "Notice at the door since",
                        known.map(ChangeFacts.Exit::noticeOn)),
                facts.text(
                        "successor",
                        "改去哪个驿站（八位编号，可空）",
                        "Station to go to instead (eight digits; may be empty)",
                        known.flatMap(one -> one.successor().map(StationCode::value))),
                facts.field(
                        "instead",
                        "long",
                        "没有驿站可去时，写可以去哪（公众会看到）",
                        "Where else to go, if to no station",
                        known.map(ChangeFacts.Exit::instead)));
    }

    private List<Field> reopening(Field why, Optional<ChangeFacts.Reopening> known) {
        return List.of(
                why,
                facts.day(
                        "checked_on",
                        "现场核查日期",
                        "Checked on the spot on",
                        known.map(ChangeFacts.Reopening::checkedOn)),
                facts.field(
                        "found",
                        "long",
                        "核查情况（门、时间、设施、管理员）",
                        "What was found (door, hours, facilities, keeper)",
                        known.map(ChangeFacts.Reopening::found)));
    }

    /** What an agreement asks for. */
    List<Field> agreement(Optional<String> host) {
        return List.of(
                facts.text("host", "承建/依托单位", "Host", host),
                facts.day("starts_on", "开始日期", "From", Optional.empty()),
                facts.day("ends_on", "到期日期", "Until", Optional.empty()),
                facts.field("renewal", "long", "续约条款（可不填）", "Terms of renewal", Optional.empty()));
    }

    /** Why the file was not taken; empty where nothing was wrong with it. */
    String fileWrong() {
        boolean wrong = Set.of("file", "size", "photo").contains(facts.typed().field());
        return wrong ? BuildWords.ofField("file", facts.language()) : "";
    }

    /**
     * What was written.
     *
     * @throws BadInput naming the field that cannot be so
     */
    static ChangeFacts read(ChangeKind kind, FactForm form) {
        return switch (kind) {
            case RENEWAL -> new ChangeFacts.Renewal(form.text("why"));
            case RELOCATION ->
                    new ChangeFacts.Relocation(form.text("why"), form.text("address"), form.site());
            case EXIT ->
                    new ChangeFacts.Exit(
                            form.text("why"),
                            form.named(ExitBasis.class, "basis"),
                            form.day("notice_on"),
                            station(form.text("successor")),
                            form.text("instead"));
            case REOPENING ->
                    new ChangeFacts.Reopening(
                            form.text("why"), form.day("checked_on"), form.text("found"));
        };
    }

    static Agreement.Terms terms(FactForm form) {
        LocalDate from = form.day("starts_on");
        return new Agreement.Terms(
                form.text("host"), from, form.day("ends_on"), form.text("renewal"));
    }

    private static Optional<StationCode> station(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                StationCode.find(text)
                        .orElseThrow(
                                () -> new BadInput("successor", "A station has eight digits.")));
    }

    private static <T> Optional<T> as(Class<T> type, Optional<ChangeFacts> known) {
        return known.filter(type::isInstance).map(type::cast);
    }
}
