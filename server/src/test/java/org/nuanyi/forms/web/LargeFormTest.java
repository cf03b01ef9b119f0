package org.nuanyi.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.forms.FormPaths;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.form.Forms;
import org.nuanyi.kernel.form.NewSubmission;
import org.nuanyi.kernel.form.Submission;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.testing.DeskRequests;

/** The largest form there may be is written and filled in as any other. */
@QuarkusTest
class LargeFormTest {

    private static final int CHOICES = 10;
    private static final String LONG = "说".repeat(4_000);

    @Inject Forms forms;
    @Inject Scopes scopes;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    private final String id = "l" + UUID.randomUUID().toString().substring(0, 8);
    private String token = "";

    @BeforeEach
    void office() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        token = people.token(people.holding(Role.DISTRICT_OFFICE));
    }

    @Test
    void of_two_hundred_questions_each_is_written_and_answered() {
        with().formParam("json", json())
                .formParam("edits", "0")
                .post("/desk/forms/draft")
                .then()
                .statusCode(303);
        with().get(FormPaths.edit(id) + "?at=0.199")
                .then()
                .statusCode(200)
                .body(containsString("在“第198问”之前"));
        with().formParam("edits", "1").post(FormPaths.of(id) + "/publish").then().statusCode(303);
        Definition form = scopes.in(EVERYTHING, h -> forms.latest(h, id)).orElseThrow();
        assertThat(form.fields()).hasSize(Soundness.MOST_FIELDS);

        RequestSpecification trial = with();
        answer((name, value) -> trial.formParam(name, value), form);
        trial.post(FormPaths.of(id) + "/try").then().statusCode(200).body(containsString("这样可以交"));

        Submission begun =
                scopes.in(
                        EVERYTHING,
                        h ->
                                forms.begin(
                                        h,
                                        EVERYTHING,
                                        NewSubmission.of(form, "station/1", SomePeople.DONGSI)));
        RequestSpecification filled = parts().multiPart("trunk", "0").multiPart("do", "submit");
        filled.multiPart("branch", UUID.randomUUID().toString());
        answer((name, value) -> filled.multiPart(part(name, value)), form);
        filled.post(FormPaths.fill(begun.id())).then().statusCode(303);

        Submission after = scopes.in(EVERYTHING, h -> forms.submission(h, begun.id()));
        assertThat(after.submitted()).isPresent();
        assertThat(after.answers().of("q1")).hasSize(CHOICES);
        assertThat(after.answers().of("q0").getFirst()).isEqualTo(LONG);
    }

    /** A long text, and of all others every choice. */
    private static void answer(BiConsumer<String, String> to, Definition form) {
        to.accept("f-q0", LONG);
        form.fields().stream()
                .skip(1)
                .forEach(
                        field ->
                                field.kind()
                                        .values()
                                        .forEach(one -> to.accept("f-" + field.id(), one)));
    }

    private static MultiPartSpecification part(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .mimeType("text/plain")
                .build();
    }

    private String json() {
        String choices =
                IntStream.range(0, CHOICES)
                        .mapToObj("{\"id\": \"c%1$d\", \"label\": {\"zh\": \"选项%1$d\"}}"::formatted)
                        .collect(Collectors.joining(", "));
        List<String> fields =
                IntStream.range(0, Soundness.MOST_FIELDS)
                        .mapToObj(
                                n ->
                                        "{\"id\": \"q%1$d\", \"label\": {\"zh\": \"第%1$d问\"}, %2$s}"
                                                .formatted(
                                                        n,
                                                        n == 0
                                                                ? "\"kind\": \"long-text\""
                                                                : "\"kind\": \"many-of\","
                                                                        + " \"choices\": ["
                                                                        + choices
                                                                        + "]"))
                        .toList();
        return """
        {"id": "%s", "title": {"zh": "很长"}, "sections": [
          {"title": {"zh": "一"}, "fields": [%s]}]}
        """
                .formatted(id, String.join(", ", fields));
    }

    private RequestSpecification with() {
        return DeskRequests.form(token);
    }

    private RequestSpecification parts() {
        return DeskRequests.parts(token);
    }
}
