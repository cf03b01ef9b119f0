package org.nuanyi.finder.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.nuanyi.kernel.page.Assets;

@QuarkusTest
@TestProfile(PagesProfile.class)
class InstalledAppTest {

    @Inject Assets assets;

    @Test
    void the_manifest_names_icons_that_are_there() {
        JsonNode manifest =
                Answer.json(
                        given().get("/manifest.webmanifest")
                                .then()
                                .contentType(containsString("application/manifest+json"))
                                .extract()
                                .asString());

        assertThat(manifest.get("name").asText()).isEqualTo("暖驿");
        assertThat(manifest.get("icons"))
                .hasSize(3)
                .allSatisfy(
                        icon ->
                                given().get(icon.get("src").asText())
                                        .then()
                                        .statusCode(200)
                                        .contentType("image/png"));
    }

    @Test
    void the_worker_is_asked_for_anew_and_knows_the_files_of_the_shell() {
        given().get("/sw.js")
                .then()
                .statusCode(200)
                .contentType(containsString("text/javascript"))
                .header("Cache-Control", equalTo("no-cache"))
                .body(containsString(assets.url("main.js")))
                .body(containsString(assets.url("style.css")))
                .body(containsString(assets.url("icons.svg")));
    }
}
