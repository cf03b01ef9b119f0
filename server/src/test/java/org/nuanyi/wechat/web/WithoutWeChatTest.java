package org.nuanyi.wechat.web;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithoutWeChatTest {

    @Test
    void nothing_is_signed_where_no_account_is_named() {
        given().queryParam("url", "http://localhost/")
                .get("/api/v1/wechat/signature")
                .then()
                .statusCode(404);
    }
}
