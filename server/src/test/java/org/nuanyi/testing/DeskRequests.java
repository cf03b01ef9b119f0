package org.nuanyi.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;

/** Requests as a browser sends them that is signed in at the desk, in UTF-8. */
public final class DeskRequests {

    private static final String FORM = "application/x-www-form-urlencoded";

    private DeskRequests() {}

    /** Looks at a page in Chinese. */
    public static RequestSpecification with(String token) {
        return given().cookie("nuanyi_session", token)
                .header("Accept-Language", "zh-CN")
                .redirects()
                .follow(false);
    }

    /** A form of words alone. */
    public static RequestSpecification form(String token) {
        return parts(token).contentType(FORM);
    }

    /** A form with files. */
    public static RequestSpecification parts(String token) {
        return given().config(
                        RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .defaultCharsetForContentType("UTF-8", FORM)))
                .cookie("nuanyi_session", token)
                .header("Accept-Language", "zh-CN")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }
}
