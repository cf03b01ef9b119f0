package org.nuanyi.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.build.SomeChanges.PDF;
import static org.nuanyi.build.SomeChanges.until;
import static org.nuanyi.build.SomeProjects.leader;
import static org.nuanyi.build.SomeProjects.office;
import static org.nuanyi.build.SomeProjects.officer;
import static org.nuanyi.build.SomeProjects.wish;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.build.internal.AgreementKeeping;
import org.nuanyi.core.flow.Act;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.station.MovableClock;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.testing.TestDatabase;
import org.nuanyi.union.Units;

/** The agreements with those who give rooms. */
class AgreementsTest {

    private static final String UNIT = "110101006";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final Clock clock = new MovableClock(StationExamples.NOON);
    private final Sealing sealing = new AesGcmSealing(SealKey.generate());
    private SomeChanges some;
    private SomeProjects projects;

    @BeforeEach
    void make() {
        some = new SomeChanges(database.scopes(), new Units(database.jdbi()), clock, sealing);
        projects =
                new SomeProjects(
                        database.scopes(), clock, sealing, List.of(new AgreementKeeping()));
    }

    @Test
    @DisplayName("项目的协议随开放归到驿站")
    void what_was_signed_for_a_project_holds_for_the_station_it_became() {
        ProjectCode project = projects.submitted(UNIT, "东四微驿站");
        some.agreements.add(officer(UNIT), project, until("2027-12-31"), PDF);

        StationCode station = opened(project);

        assertThat(some.agreements.list(EVERYTHING, station))
                .singleElement()
                .satisfies(one -> assertThat(one.project()).contains(project));
        assertThat(some.running(EVERYTHING, LocalDate.of(2027, 12, 31)))
                .extracting(Agreements.Running::name)
                .containsExactly("东四微驿站");
    }

    @Test
    @DisplayName("按到期日排，只算最后到期的那份")
    void the_first_to_end_comes_first_and_only_the_last_of_a_station_counts() {
        StationCode one = opened(projects.submitted(UNIT, "甲"));
        StationCode two = opened(projects.submitted(UNIT, "乙"));
        some.agreements.add(officer(UNIT), one, until("2026-06-30"), PDF);
        some.agreements.add(officer(UNIT), one, until("2027-03-31"), PDF);
        some.agreements.add(officer(UNIT), two, until("2026-10-31"), PDF);

        assertThat(some.running(EVERYTHING, LocalDate.of(2027, 12, 31)))
                .extracting(running -> running.name() + " " + running.agreement().terms().endsOn())
                .containsExactly("乙 2026-10-31", "甲 2027-03-31");
        assertThat(some.running(EVERYTHING, LocalDate.of(2026, 10, 30))).isEmpty();
    }

    @Test
    void nobody_renews_for_what_was_withdrawn_or_came_to_nothing() {
        StationCode gone = opened(projects.submitted(UNIT, "撤了的"));
        some.agreements.add(officer(UNIT), gone, until("2026-10-31"), PDF);
        ProjectCode nothing = projects.projects.apply(officer(UNIT), wish(UNIT, "没建成的"));
        some.agreements.add(officer(UNIT), nothing, until("2026-10-31"), PDF);
        assertThat(some.running(EVERYTHING, LocalDate.of(2026, 12, 31))).hasSize(2);

        carryOut(gone, SomeChanges.exit("2026-11-20"));
        projects.act(officer(UNIT), nothing, Act.event("withdraw"), "不建了");

        assertThat(some.running(EVERYTHING, LocalDate.of(2026, 12, 31))).isEmpty();
        carryOut(gone, SomeChanges.reopening());
        assertThat(some.running(EVERYTHING, LocalDate.of(2026, 12, 31)))
                .as("what opens again")
                .hasSize(1);
    }

    @Test
    void the_file_is_a_pdf_or_a_photo() {
        ProjectCode project = projects.projects.apply(officer(UNIT), wish(UNIT, "甲"));
        Agreement pdf = some.agreements.add(officer(UNIT), project, until("2027-12-31"), PDF);
        Agreement photo =
                some.agreements.add(
                        officer(UNIT), project, until("2027-12-31"), SomeProjects.png());

        assertThat(some.agreements.findFile(EVERYTHING, pdf.id())).contains(PDF);
        assertThat(pdf.isPdf()).isTrue();
        byte[] jpeg = some.agreements.findFile(EVERYTHING, photo.id()).orElseThrow();
        assertThat(jpeg).startsWith(0xFF, 0xD8);
        assertThat(photo.isPdf()).isFalse();
        assertThatThrownBy(
                        () ->
                                some.agreements.add(
                                        officer(UNIT),
                                        project,
                                        until("2027-12-31"),
                                        "协议".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void it_ends_after_it_starts() {
        ProjectCode project = projects.projects.apply(officer(UNIT), wish(UNIT, "甲"));

        assertThatThrownBy(
                        () -> some.agreements.add(officer(UNIT), project, until("2024-01-01"), PDF))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("ends_on"));
    }

    @Test
    void one_entered_by_mistake_is_taken_away() {
        ProjectCode project = projects.projects.apply(officer(UNIT), wish(UNIT, "甲"));
        Agreement wrong = some.agreements.add(officer(UNIT), project, until("2027-12-31"), PDF);

        some.agreements.remove(officer(UNIT), wrong.id());

        assertThat(some.agreements.list(EVERYTHING, project)).isEmpty();
        assertThat(some.agreements.findFile(EVERYTHING, wrong.id())).isEmpty();
    }

    private void carryOut(StationCode station, ChangeFacts facts) {
        ChangeCode code = some.request(officer(UNIT), station, facts);
        some.act(leader(UNIT), code, "submit");
        some.act(office(UNIT), code, "carry-out");
    }

    private StationCode opened(ProjectCode project) {
        projects.check(office(UNIT), project, SomeProjects.HOLDS);
        projects.act(office(UNIT), project, "accept");
        return projects.projects
                .dossier(EVERYTHING, project)
                .project()
                .became()
                .orElseThrow()
                .station();
    }
}
