package org.nuanyi.year;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyi.build.Equipment;
import org.nuanyi.build.HouseRules;
import org.nuanyi.build.Preparing;
import org.nuanyi.build.Preparing.Seen;
import org.nuanyi.build.ProjectResult;
import org.nuanyi.build.SomeProjects;
import org.nuanyi.build.Staff;
import org.nuanyi.fund.GrantResult;
import org.nuanyi.fund.StandingGrant;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Serves;

/**
 * Builds one station as its script says. Each move says how many deeds and changes it saw, by the
 * script: whatever was lost or done twice, the next move would be overtaken.
 */
final class BuildSteps {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final byte[] PHOTO = SomeProjects.png();

    private final ProjectScript script;
    private final List<Step> steps = new ArrayList<>();
    private int deeds;
    private int version = 1;

    private BuildSteps(ProjectScript script) {
        this.script = script;
    }

    static List<Step> of(ProjectScript script) {
        BuildSteps build = new BuildSteps(script);
        script.moves().forEach(build::add);
        return build.steps;
    }

    private void add(Move move) {
        switch (move) {
            case Move.Apply _ -> add(move, this::apply);
            case Move.Fact fact -> {
                add(move, fact(fact, version));
                version += fact.kind() == Move.Kind.PHOTO ? 0 : 1;
            }
            case Move.Check check -> CheckSteps.of(script, check).forEach(work -> add(move, work));
            case Move.Event event -> add(move, event(event, deeds++));
            case Move.Refuse _ -> add(move, this::refuse, this::isRefused);
        }
    }

    private void add(Move move, Step.Work work) {
        int number = steps.size();
        add(move, work, standing -> standing.moves(script.name()) >= number);
    }

    private void add(Move move, Step.Work work, Step.Sign sign) {
        String name = script.name() + " " + steps.size();
        steps.add(new Step(name, move.on().atTime(MORNING), work, sign));
    }

    private boolean isRefused(Standing standing) {
        return standing.grant(script.name())
                .filter(one -> one.matter().state().equals("refused"))
                .isPresent();
    }

    private boolean apply(House house) {
        house.codes.put(
                script.name(),
                house.build.projects.apply(
                        People.of(Move.Role.OFFICER, script.unit()),
                        SomeProjects.wish(script.unit(), script.name())));
        return true;
    }

    private Step.Work event(Move.Event event, int seen) {
        return house ->
                done(
                        house.build.progress.act(
                                People.of(event.role(), script.unit()),
                                house.code(script.name()),
                                seen,
                                event.act(),
                                event.why()));
    }

    private Step.Work fact(Move.Fact fact, int seen) {
        return house -> {
            Seen saw = new Seen(house.code(script.name()), seen);
            Preparing preparing = house.build.preparing;
            Scope officer = People.of(Move.Role.OFFICER, script.unit());
            return done(
                    switch (fact.kind()) {
                        case SITE -> preparing.site(officer, saw, SomeProjects.site());
                        case PHOTO -> preparing.photo(officer, saw, "place", PHOTO);
                        case UNHEARD -> preparing.unheard(officer, saw, "三条街都问过了");
                        case STAFF ->
                                preparing.staff(
                                        officer, saw, new Staff("王师傅", fact.on()), "13800001234");
                        case EQUIPMENT ->
                                preparing.equipment(officer, saw, equipment(house, officer, saw));
                        case RULES -> preparing.rules(officer, saw, rules(fact));
                    });
        };
    }

    private static List<Equipment> equipment(House house, Scope officer, Seen saw) {
        return house.build.projects.dossier(officer, saw.code()).equipment().stream()
                .map(one -> new Equipment(one.facility(), true, ""))
                .toList();
    }

    private static HouseRules rules(Move.Fact fact) {
        return new HouseRules(
                fact.on(),
                fact.on(),
                Entry.WALK_IN,
                Serves.OUTDOOR_WORKERS,
                "09:00-22:00",
                Optional.of("010-64000000"));
    }

    private boolean refuse(House house) {
        String project = house.code(script.name()).value();
        StandingGrant one =
                house.grants.list(People.OFFICE, List.of("payable", "unfunded")).stream()
                        .filter(grant -> grant.grant().project().equals(project))
                        .findFirst()
                        .orElseThrow();
        GrantResult refused =
                house.grants.refuse(
                        People.OFFICE, one.grant().id(), one.matter().deeds(), "开放当日停办");
        Step.require(refused instanceof GrantResult.Granted, script.name(), refused);
        return true;
    }

    private boolean done(ProjectResult result) {
        Step.require(result instanceof ProjectResult.Done, script.name(), result);
        return true;
    }
}
