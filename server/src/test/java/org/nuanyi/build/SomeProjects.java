package org.nuanyi.build;

import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.nuanyi.build.Preparing.Seen;
import org.nuanyi.build.ProjectResult.Begun;
import org.nuanyi.build.internal.BuildMachine;
import org.nuanyi.core.flow.Act;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.core.geo.GeoPoint;
import org.nuanyi.core.hours.HolidayCalendar;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Flows;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.form.Edit;
import org.nuanyi.kernel.form.FormDrafts;
import org.nuanyi.kernel.form.FormJson;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.SaveResult;
import org.nuanyi.kernel.form.SomeForms;
import org.nuanyi.kernel.form.SubmitResult;
import org.nuanyi.kernel.scope.Actor;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.Entry;
import org.nuanyi.station.Host;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.Stations;

/** Projects to test with, and the people who bring them on. */
public final class SomeProjects {

    public static final LocalDate TRAINED = LocalDate.of(2026, 11, 20);

    /** A short checklist. */
    public static final Definition CHECKLIST =
            FormJson.read(
                    """
                    {"id": "acceptance-3", "title": {"zh": "三有"}, "sections": [
                      {"title": {"zh": "一"}, "fields": [
                        {"id": "sign", "label": {"zh": "有标识"}, "kind": "yes-no", "required": true},
                        {"id": "why", "label": {"zh": "怎么改"}, "kind": "text", "required": true,
                         "visibleIf": {"field": "sign", "is": "no"}},
                        {"id": "tools", "label": {"zh": "有工具箱"}, "kind": "yes-no"},
                        {"id": "end", "label": {"zh": "结论"}, "kind": "one-of", "required": true,
                         "choices": [{"id": "passed", "label": {"zh": "通过"}},
                                     {"id": "mend", "label": {"zh": "整改"}}]}]}]}
                    """);

    /** Answers by which a station passes. */
    public static final Answers HOLDS =
            Answers.NONE.with("sign", "yes").with("tools", "no").with("end", "passed");

    public final Projects projects;
    public final Preparing preparing;
    public final Progress progress;
    public final Acceptance acceptance;
    public final Board board;
    public final Suggestions suggestions;

    private final Scopes scopes;
    private final FormDrafts drafts;
    private final Forms forms;

    public SomeProjects(
            Scopes scopes, Clock clock, Sealing sealing, List<OpeningWatcher> watchers) {
        Flows flows =
                new Flows(new Machines(List.of(BuildMachine.read())), clock, HolidayCalendar.CHINA);
        Stations stations = new Stations(scopes, clock, sealing);
        this.scopes = scopes;
        this.forms = new Forms(clock);
        this.drafts = new FormDrafts(clock);
        this.projects = new Projects(scopes, flows, forms, clock, sealing);
        this.preparing = new Preparing(scopes, flows, forms, clock, sealing);
        this.progress = new Progress(scopes, flows, forms, stations, watchers, clock, sealing);
        this.board = new Board(scopes, flows, clock);
        this.acceptance = new Acceptance(scopes, flows, forms, drafts);
        this.suggestions = new Suggestions(scopes, projects, flows, forms, clock);
    }

    /** Somebody of a role in a unit. */
    public static Scope as(String person, String role, String unit) {
        Actor actor = new Actor(person, role, Optional.empty(), Optional.empty());
        return new Scope(actor, Reach.of(unit), Reach.of(unit));
    }

    public static Scope officer(String unit) {
        return as("li", "unit-officer", unit);
    }

    public static Scope leader(String unit) {
        return as("wang", "unit-leader", unit);
    }

    public static Scope office(String unit) {
        return as("sun", "district-office", unit);
    }

    public static NewProject wish(String unit, String name) {
        return new NewProject(unit, Applicant.UNIT, outline(name), Optional.empty());
    }

    public static Outline outline(String name) {
        return new Outline(
                name,
                "东四北大街 1 号",
                Optional.of("110101006"),
                StationKind.MICRO,
                Optional.of(new Host("永和大王", HostKind.RESTAURANT)),
                "骑手多");
    }

    public static Site site() {
        return new Site(
                new GeoPoint(116.4255, 39.9298, Datum.GCJ02),
                "现场采集",
                "临街一层",
                BigDecimal.valueOf(4.5),
                true,
                true,
                120);
    }

    public static HouseRules rules() {
        return new HouseRules(
                TRAINED,
                TRAINED,
                Entry.WALK_IN,
                Serves.OUTDOOR_WORKERS,
                "09:00-22:00",
                Optional.of("010-64000000"));
    }

    /** The first of those that somebody may see and whose words these are. */
    public List<Projects.Standing> list(Scope scope, String words) {
        return board.list(scope, new Sift(List.of(), words, Optional.empty(), false), 0, 99);
    }

    /** What is seen now. */
    public Seen seen(ProjectCode code) {
        return new Seen(code, projects.dossier(EVERYTHING, code).project().version());
    }

    /** Does an event of the machine. */
    public ProjectResult act(Scope scope, ProjectCode code, String event) {
        return act(scope, code, Act.event(event), "");
    }

    public ProjectResult act(Scope scope, ProjectCode code, Act act, String comment) {
        int deeds = projects.dossier(EVERYTHING, code).matter().deeds();
        return progress.act(scope, code, deeds, act, comment);
    }

    public String state(ProjectCode code) {
        return projects.dossier(EVERYTHING, code).matter().state();
    }

    /** A project of the unit with all that is asked for, as far as acceptance. */
    public ProjectCode submitted(String unit, String name) {
        return submitted(officer(unit), unit, name);
    }

    /** The same, which somebody else applied for. */
    public ProjectCode submitted(Scope applicant, String unit, String name) {
        ProjectCode code = projects.apply(applicant, wish(unit, name));
        act(office(unit), code, "agree");
        prepare(unit, code);
        act(leader(unit), code, "site");
        act(officer(unit), code, "hear");
        act(officer(unit), code, "staff");
        act(officer(unit), code, "equip");
        act(officer(unit), code, "submit");
        return code;
    }

    /** Somebody fills the short checklist in and hands it in. */
    public ProjectResult check(Scope by, ProjectCode code, Answers answers) {
        ProjectResult result = begin(by, code);
        if (result instanceof Begun(UUID submission)) {
            write(by, submission, answers);
            handIn(by, submission);
        }
        return result;
    }

    /** Somebody begins the short checklist, published once. */
    public ProjectResult begin(Scope by, ProjectCode code) {
        if (scopes.in(EVERYTHING, h -> forms.latest(h, CHECKLIST.id())).isEmpty()) {
            publishChecklist();
        }
        return acceptance.begin(by, code, CHECKLIST.id());
    }

    /** The short checklist gets its next version. */
    public void publishChecklist() {
        SomeForms.publish(scopes, drafts, CHECKLIST);
    }

    /** Somebody writes into a form. */
    public SaveResult write(Scope by, UUID submission, Answers answers) {
        return scopes.in(
                by,
                handle ->
                        forms.save(
                                handle,
                                by,
                                Edit.of(forms.submission(handle, submission), answers)));
    }

    /** Somebody hands a form in as it is. */
    public SubmitResult handIn(Scope by, UUID submission) {
        return scopes.in(
                by,
                handle ->
                        forms.submit(
                                handle,
                                by,
                                submission,
                                forms.submission(handle, submission).trunk()));
    }

    /** All that is asked for before acceptance. */
    public void prepare(String unit, ProjectCode code) {
        Scope officer = officer(unit);
        preparing.site(officer, seen(code), site());
        preparing.photo(officer, seen(code), "place", png());
        preparing.unheard(officer, seen(code), "三条街都问过了");
        preparing.staff(officer, seen(code), new Staff("王师傅", TRAINED), "13800001234");
        List<Equipment> all =
                projects.dossier(EVERYTHING, code).equipment().stream()
                        .map(one -> new Equipment(one.facility(), true, ""))
                        .toList();
        preparing.equipment(officer, seen(code), all);
        preparing.rules(officer, seen(code), rules());
    }

    public static byte[] png() {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
