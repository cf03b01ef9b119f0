package org.nuanyi.station;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyi.station.StationExamples.NOON;
import static org.nuanyi.station.StationExamples.dongsi;
import static org.nuanyi.testing.TestScopes.EVERYTHING;
import static org.nuanyi.testing.TestScopes.officer;
import static org.nuanyi.testing.TestScopes.readerAndOfficer;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.Forbidden;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.testing.TestDatabase;

@DisplayName("驿站的文件：管理制度、协议……")
class DocumentsTest {

    private static final byte[] FIRST = "%PDF-1.7\nfirst\n%%EOF".getBytes(US_ASCII);
    private static final byte[] SECOND = "%PDF-1.7\nsecond\n%%EOF".getBytes(US_ASCII);

    private static final String ACTS =
            "select action from audit.entry where action like 'station.document%' order by id";

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private Stations stations;
    private Documents documents;
    private StationCode code;

    @BeforeEach
    void open() {
        MovableClock clock = new MovableClock(NOON);
        stations = StationExamples.stations(database, clock);
        documents =
                new Documents(database.scopes(), clock, new MemorySize(BigInteger.valueOf(1_000)));
        code = stations.register(EVERYTHING, dongsi()).code();
    }

    @Test
    @DisplayName("默认内部：公众看不到，也下载不到")
    void an_internal_paper_is_the_desks_alone() {
        documents.add(EVERYTHING, code, rules(false), FIRST);

        StationDocument kept = documents.list(EVERYTHING, code).getFirst();
        assertThat(kept.words()).isEqualTo(rules(false));
        assertThat(kept.bytes()).isEqualTo(FIRST.length);
        assertThat(documents.findPdf(EVERYTHING, code, kept.id())).contains(FIRST);
        assertThat(stations.station(EVERYTHING, code).documents()).isEmpty();
        assertThat(documents.findPublicPdf(code, kept.id())).isEmpty();
    }

    @Test
    void a_public_one_comes_with_the_station() {
        documents.add(EVERYTHING, code, rules(true), FIRST);

        long id = documents.list(EVERYTHING, code).getFirst().id();
        assertThat(stations.station(EVERYTHING, code).documents())
                .containsExactly(new PublicDocument(id, "管理制度"));
        assertThat(documents.findPublicPdf(code, id)).contains(FIRST);
    }

    @Test
    @DisplayName("新版本顶替旧版本，旧版本留着，公众只拿得到新的")
    void a_version_that_is_replaced_is_kept_and_public_no_longer() {
        UUID rules = documents.add(EVERYTHING, code, rules(true), FIRST);
        long old = documents.list(EVERYTHING, code).getFirst().id();
        documents.replace(EVERYTHING, code, rules, rules(true), SECOND);

        List<StationDocument> versions = documents.list(EVERYTHING, code);
        assertThat(versions).extracting(StationDocument::document).containsOnly(rules);
        assertThat(versions.getFirst().replacedAt()).isEmpty();
        assertThat(documents.findPdf(EVERYTHING, code, old)).contains(FIRST);
        assertThat(documents.findPublicPdf(code, old)).isEmpty();
        assertThat(documents.findPublicPdf(code, versions.getFirst().id())).contains(SECOND);
    }

    @Test
    @DisplayName("移除可以反悔；用回来的先是内部的")
    void one_that_is_taken_away_is_had_back_for_the_desk() {
        UUID rules = documents.add(EVERYTHING, code, rules(true), FIRST);
        long old = documents.list(EVERYTHING, code).getFirst().id();
        documents.remove(EVERYTHING, code, rules);
        assertThat(stations.station(EVERYTHING, code).documents()).isEmpty();

        documents.restore(EVERYTHING, code, old);

        StationDocument again = documents.list(EVERYTHING, code).getFirst();
        assertThat(again.replacedAt()).isEmpty();
        assertThat(again.words()).isEqualTo(rules(false));
        assertThat(documents.findPdf(EVERYTHING, code, again.id())).contains(FIRST);
    }

    @Test
    void what_is_said_of_one_changes_without_another_file() {
        UUID rules = documents.add(EVERYTHING, code, rules(false), FIRST);
        DocumentWords other =
                new DocumentWords(
                        DocumentKind.AGREEMENT, "场地协议", Optional.of(LocalDate.EPOCH), true);
        documents.say(EVERYTHING, code, rules, other);

        assertThat(documents.list(EVERYTHING, code))
                .singleElement()
                .extracting(StationDocument::words)
                .isEqualTo(other);
    }

    @Test
    void what_is_not_there_is_not_changed() {
        UUID rules = documents.add(EVERYTHING, code, rules(false), FIRST);
        long id = documents.list(EVERYTHING, code).getFirst().id();
        StationCode other = stations.register(EVERYTHING, StationExamples.numbered(2)).code();

        assertThatThrownBy(() -> documents.remove(EVERYTHING, other, rules))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.replace(EVERYTHING, other, rules, rules(true), SECOND))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.say(EVERYTHING, other, rules, rules(true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.restore(EVERYTHING, code, id))
                .isInstanceOf(NotFound.class);
        assertThat(documents.findPdf(EVERYTHING, other, id)).isEmpty();
        assertThat(documents.list(EVERYTHING, other)).isEmpty();
    }

    @Test
    void a_title_and_a_file_of_the_right_size_are_needed() {
        assertThatThrownBy(() -> named(" ")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> named("字".repeat(101))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> named("a\nb")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> documents.add(EVERYTHING, code, rules(true), new byte[1_001]))
                .isInstanceOf(BadInput.class);
        assertThat(named("字".repeat(100)).title()).hasSize(100);
        assertThat(documents.list(EVERYTHING, code)).isEmpty();
    }

    @Test
    void another_unit_may_neither_see_nor_change_it() {
        UUID rules = documents.add(EVERYTHING, code, rules(false), FIRST);
        long id = documents.list(EVERYTHING, code).getFirst().id();

        assertThat(documents.list(officer("110101007"), code)).isEmpty();
        assertThat(documents.findPdf(officer("110101007"), code, id)).isEmpty();
        assertThatThrownBy(() -> documents.remove(readerAndOfficer("110101007"), code, rules))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () ->
                                documents.add(
                                        readerAndOfficer("110101007"), code, rules(true), FIRST))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void everything_done_with_papers_stands_in_the_audit_trail() {
        UUID rules = documents.add(EVERYTHING, code, rules(false), FIRST);
        documents.replace(EVERYTHING, code, rules, rules(false), SECOND);
        documents.say(EVERYTHING, code, rules, rules(true));
        documents.remove(EVERYTHING, code, rules);
        documents.restore(EVERYTHING, code, documents.list(EVERYTHING, code).getFirst().id());

        List<String> acts =
                database.ownerJdbi()
                        .withHandle(h -> h.createQuery(ACTS).mapTo(String.class).list());
        assertThat(acts)
                .containsExactly(
                        "station.document",
                        "station.document-replace",
                        "station.document-edit",
                        "station.document-remove",
                        "station.document-restore");
    }

    private static DocumentWords rules(boolean isPublic) {
        return new DocumentWords(DocumentKind.RULES, "管理制度", Optional.empty(), isPublic);
    }

    private static DocumentWords named(String title) {
        return new DocumentWords(DocumentKind.OTHER, title, Optional.empty(), false);
    }
}
