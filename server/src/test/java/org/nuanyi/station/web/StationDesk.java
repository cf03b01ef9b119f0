package org.nuanyi.station.web;

import static io.restassured.RestAssured.given;
import static org.nuanyi.testing.TestScopes.EVERYTHING;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nuanyi.station.Standing;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationExamples;
import org.nuanyi.station.StationProfile;
import org.nuanyi.station.Stations;

/**
 * One station's page, as somebody asks for it who is signed in.
 *
 * @param token of the session
 */
record StationDesk(String token, StationCode code) {

    /** An open station of a unit. */
    static StationCode register(Stations stations, String name, String unit) {
        StationProfile profile =
                StationExamples.profile(
                        name, StationExamples.hours(), StationExamples.facilities(), unit);
        return stations.register(
                        EVERYTHING,
                        StationExamples.of(profile, Standing.OPEN, UUID.randomUUID().toString()))
                .code();
    }

    String path() {
        return "/desk/stations/" + code;
    }

    ValidatableResponse page(String query) {
        return asks().get(path() + query).then();
    }

    /** Sends the form of a section. */
    Response save(String section, int version, Map<String, String> texts) {
        Map<String, String> form = new HashMap<>(texts);
        form.put("section", section);
        form.put("version", Integer.toString(version));
        return post("", form);
    }

    Response post(String below, Map<String, String> form) {
        return asks().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path() + below);
    }

    RequestSpecification asks() {
        return given().redirects()
                .follow(false)
                .cookie("nuanyi_session", token)
                .header("Accept-Language", "zh-CN");
    }
}
