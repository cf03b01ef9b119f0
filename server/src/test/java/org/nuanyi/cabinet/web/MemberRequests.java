package org.nuanyi.cabinet.web;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Requests as a member's phone sends them. */
final class MemberRequests {

    static final String COOKIE = "nuanyi_cabinet";

    private MemberRequests() {}

    /** By a phone that is signed in. */
    static RequestSpecification by(String phone) {
        return given().redirects()
                .follow(false)
                .header("Accept-Language", "zh-CN")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(COOKIE, phone);
    }

    /** By any other. */
    static RequestSpecification byNobody() {
        return given().redirects().follow(false).header("Accept-Language", "zh-CN");
    }
}
