package org.nuanyi.kernel.lifecycle.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.nuanyi.account.SomePeople;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.flow.Machines;
import org.nuanyi.kernel.lifecycle.Mermaid;

/** Every machine there is has its page at the desk and its drawing in the documents. */
@QuarkusTest
class ChartPagesTest {

    private static final Path DOCUMENT = Path.of("../docs/lifecycles.md");

    @Inject Machines machines;
    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject Sealing sealing;

    @Test
    void every_machine_is_drawn_for_whoever_is_signed_in() {
        SomePeople people = new SomePeople(jdbi, clock, sealing);
        String token = people.token(people.holding(Role.UNIT_OFFICER));

        assertThat(machines.all()).isNotEmpty();
        for (Machine machine : machines.all()) {
            given().cookie("nuanyi_session", token)
                    .get("/desk/lifecycles/" + machine.id())
                    .then()
                    .statusCode(200)
                    .body(containsString(machine.words().chinese() + "流程"))
                    .body(containsString("<svg"));
        }
        given().cookie("nuanyi_session", token).get("/desk/lifecycles/none").then().statusCode(404);
    }

    @Test
    void the_document_draws_them_as_they_are() throws IOException {
        String drawn =
                machines.all().stream()
                        .sorted(Comparator.comparing(Machine::id))
                        .map(ChartPagesTest::section)
                        .collect(Collectors.joining("\n"));

        Files.writeString(Path.of("target/lifecycles.md"), drawn);
        assertThat(Files.readString(DOCUMENT))
                .as("%s, which ends with what is now in target/lifecycles.md", DOCUMENT)
                .endsWith("\n" + drawn);
    }

    private static String section(Machine machine) {
        return """
        ## %s (%s)

        The table: [%s.md](../server/src/main/resources/flow/%s.md)

        ```mermaid
        %s
        ```
        """
                .formatted(
                        machine.words().chinese(),
                        machine.words().english(),
                        machine.id(),
                        machine.id(),
                        Mermaid.of(machine));
    }
}
