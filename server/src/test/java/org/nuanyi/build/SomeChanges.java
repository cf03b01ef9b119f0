package org.nuanyi.build;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.build.internal.ChangeMachine;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Standings;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;

/** Changes of stations and agreements to test with. */
public final class SomeChanges {

    /** The least that counts as a PDF file. */
    public static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    public final Changes changes;
    public final Agreements agreements;

    public SomeChanges(Scopes scopes, Units units, Clock clock, Sealing sealing) {
        Machines machines = new Machines(List.of(BuildMachine.read(), ChangeMachine.read()));
        Flows flows = new Flows(machines, clock, HolidayCalendar.CHINA);
        Stations stations = new Stations(scopes, clock, sealing);
        this.changes = new Changes(scopes, flows, stations, new Standings(clock, units), clock);
        this.agreements =
                new Agreements(
                        scopes,
                        stations,
                        clock,
                        sealing,
                        new MemorySize(BigInteger.valueOf(1_000_000)));
    }

    public static Agreement.Terms until(String lastDay) {
        return new Agreement.Terms(
                "永和大王", LocalDate.of(2024, 1, 1), LocalDate.parse(lastDay), "期满前两个月书面续签");
    }

    public static ChangeFacts.Relocation move() {
        return new ChangeFacts.Relocation("店面搬家", "东四十条 9 号", SomeProjects.site());
    }

    public static ChangeFacts.Exit exit(String noticeOn) {
        return new ChangeFacts.Exit(
                "店面到期", ExitBasis.HOST, LocalDate.parse(noticeOn), Optional.empty(), "隔壁邮局");
    }

    public static ChangeFacts.Reopening reopening() {
        return new ChangeFacts.Reopening("装修完了", LocalDate.of(2026, 11, 23), "水电都通，设施齐");
    }

    /** Asks for a change. */
    public ChangeCode request(Scope scope, StationCode station, ChangeFacts facts) {
        return ((ChangeAnswer.Done) changes.request(scope, station, facts)).change().code();
    }

    /** Does an event of the machine. */
    public ChangeAnswer act(Scope scope, ChangeCode code, String event) {
        return act(scope, code, Act.event(event), "");
    }

    public ChangeAnswer act(Scope scope, ChangeCode code, Act act, String comment) {
        return changes.act(
                scope, code, changes.standing(EVERYTHING, code).matter().deeds(), act, comment);
    }

    /** The agreements that hold and end until that day. */
    public List<Agreements.Running> running(Scope scope, LocalDate until) {
        return agreements.listRunning(scope, LocalDate.of(1, 1, 1), until, 0, 99);
    }

    public String state(ChangeCode code) {
        return changes.standing(EVERYTHING, code).matter().state();
    }
}
