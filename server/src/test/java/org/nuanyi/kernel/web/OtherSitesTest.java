package org.nuanyi.kernel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another site makes a browser send changes nothing. */
@QuarkusTest
class OtherSitesTest {

    private static final String FORM = "/testing/form";
    private static final String API = "/api/testing/fine";

    @TestHTTPResource("/")
    String root;

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Referer, https://evil.example/page",
        "Referer, about:blank",
    })
    void what_names_another_site_is_refused_with_a_session_and_without(
            String header, String value) {
        given().header(header, value).post(FORM).then().statusCode(403);
        signedIn().header(header, value).post(FORM).then().statusCode(403);
        signedIn()
                .header(header, value)
                .post(API)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("another site"));
    }

    @Test
    void every_unsafe_method_is_looked_at() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            given().header("Sec-Fetch-Site", "cross-site")
                    .request(method, FORM)
                    .then()
                    .statusCode(403);
        }
        given().header("Sec-Fetch-Site", "cross-site").get("/").then().statusCode(200);
    }

    @Test
    void our_own_pages_may_send() {
        String origin = root.substring(0, root.length() - 1);
        passes(signedIn().header("Sec-Fetch-Site", "same-origin").post(FORM));
        passes(signedIn().header("Origin", origin).post(FORM));
        passes(signedIn().header("Referer", root + "s/1").post(FORM));
        passes(signedIn().header("Sec-Fetch-Site", "same-origin").post(API));
    }

    @Test
    void the_first_word_counts() {
        signedIn()
                .header("Origin", "https://evil.example")
                .header("Referer", root)
                .post(FORM)
                .then()
                .statusCode(403);
    }

    @Test
    void what_says_nothing_is_refused_with_a_session_only() {
        signedIn().post(FORM).then().statusCode(403);
        signedIn().post(API).then().statusCode(403);
        passes(given().post(FORM));
    }

    @Test
    void the_api_without_a_session_is_for_programs_of_any_origin() {
        passes(given().header("Origin", "https://partner.example").post(API));
        passes(given().post(API));
    }

    private static void passes(Response answer) {
        answer.then().statusCode(200);
    }

    private static RequestSpecification signedIn() {
        return given().cookie(SessionCookie.NAME, "anything");
    }
}
