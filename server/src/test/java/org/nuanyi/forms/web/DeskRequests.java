package org.nuanyi.forms.web;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;

/** Requests as a browser sends them that is signed in at the desk, in UTF-8. */
final class DeskRequests {

    private static final String FORM = "application/x-www-form-urlencoded";

    private DeskRequests() {}

    /** A form of words alone. */
    static RequestSpecification form(String token) {
        return parts(token).contentType(FORM);
    }

    /** A form with files. */
    static RequestSpecification parts(String token) {
        return given().config(
                        RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .defaultCharsetForContentType("UTF-8", FORM)))
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nuanyi_session", token);
    }
}
