package org.nuanyi.account.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyi.account.Identities;
import org.nuanyi.account.OpenSession;
import org.nuanyi.account.Session;
import org.nuanyi.account.Sessions;
import org.nuanyi.account.web.OwnView.RoleLine;
import org.nuanyi.account.web.OwnView.SessionLine;
import org.nuanyi.kernel.access.HeldRole;
import org.nuanyi.kernel.desk.DeskFrame;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.union.Unit;
import org.nuanyi.union.UnitTree;
import org.nuanyi.union.Units;

/** Puts accounts into words. */
@Singleton
public class OwnWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Sessions sessions;
    private final Identities identities;
    private final Units units;
    private final Clock clock;

    OwnWriter(Sessions sessions, Identities identities, Units units, Clock clock) {
        this.sessions = sessions;
        this.identities = identities;
        this.units = units;
        this.clock = clock;
    }

    OwnView write(DeskFrame desk, OpenSession open) {
        Language language = desk.frame().language();
        UnitTree tree = units.tree();
        return new OwnView(
                desk,
                open.account().login(),
                open.account().hasCode(),
                open.needsCode(),
                open.roles().stream().map(role -> role(role, tree, language)).toList(),
                sessions(open.account().id(), open.session().id()),
                identities.provider().orElse(""),
                identities.isLinked(open.account().id()));
    }

    /** Where the account is signed in. */
    List<SessionLine> sessions(UUID account, UUID current) {
        return sessions.list(account).stream().map(session -> line(session, current)).toList();
    }

    private SessionLine line(Session session, UUID current) {
        return new SessionLine(
                session.id().toString(),
                BrowserName.of(session.browser()),
                session.address(),
                minute(session.openedAt()),
                minute(session.seenAt()),
                session.id().equals(current));
    }

    /** A role, its unit and its days. */
    static RoleLine role(HeldRole role, UnitTree units, Language language) {
        Optional<Unit> unit = units.findUnit(role.unit());
        return new RoleLine(
                DeskFrames.name(role.role(), language),
                unit.map(known -> language.pick(known.name(), known.english())).orElse(role.unit()),
                role.since().toString(),
                role.until().map(Object::toString).orElse(""));
    }

    /** A moment as people in Beijing write it. */
    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(clock.getZone()));
    }
}
