package org.nuanyi.fund.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanyi.account.Account;
import org.nuanyi.account.Accounts;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.desk.Pages;
import org.nuanyi.kernel.flow.Matter;
import org.nuanyi.kernel.flow.PastDeed;
import org.nuanyi.kernel.page.TimeWords;

/** Puts where something stands into words. */
@Singleton
public class MatterWriter {

    private final Accounts accounts;
    private final Clock clock;

    MatterWriter(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    MatterView write(Machine machine, Matter matter, List<PastDeed> history, FundWords words) {
        return new MatterView(
                words.state(machine, matter.state()),
                matter.due().map(LocalDate::toString).orElse(""),
                history.stream().map(deed -> entry(machine, deed, words)).toList(),
                machine.from(matter.state()).stream()
                        .map(
                                line ->
                                        new MatterView.Choice(
                                                line.event().id(),
                                                name(line, words),
                                                line.explained()))
                        .toList(),
                matter.deeds());
    }

    private MatterView.Entry entry(Machine machine, PastDeed deed, FundWords words) {
        LocalDateTime now = LocalDateTime.now(clock);
        return new MatterView.Entry(
                who(deed, words),
                what(machine, deed, words),
                deed.comment(),
                new TimeWords(words.language(), now).past(deed.at()));
    }

    private static String what(Machine machine, PastDeed deed, FundWords words) {
        return deed.deed().act() instanceof Act.Event(String event, var _)
                ? machine.find(deed.before(), event).map(line -> name(line, words)).orElse(event)
                : words.pick("撤回", "Taken back");
    }

    private static String name(Transition line, FundWords words) {
        return words.pick(line.event().chinese(), line.event().english());
    }

    /** By name and role. */
    private String who(PastDeed deed, FundWords words) {
        String roles =
                deed.deed().actor().roles().stream()
                        .flatMap(id -> Role.find(id).stream())
                        .map(role -> DeskFrames.name(role, words.language()))
                        .findFirst()
                        .orElse("");
        return (name(deed.deed().actor().person()) + " " + roles).strip();
    }

    /** Of an account; what is none stands for itself. */
    String name(String actor) {
        return actor.matches("[0-9a-f-]{36}")
                ? accounts.find(UUID.fromString(actor)).map(Account::name).orElse(actor)
                : actor;
    }

    /** How many deeds its reader saw. */
    static int seen(MultivaluedMap<String, String> form) {
        String seen = Pages.text(form, "seen");
        if (!seen.matches("[0-9]{1,9}")) {
            throw new BadInput("seen", "How many deeds were seen is a number.");
        }
        return Integer.parseInt(seen);
    }
}
