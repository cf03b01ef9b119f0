package org.nuanyi.wechat.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.wechat.WeChatStandIn;

@QuarkusTest
@TestProfile(WeChatApiTest.WithAccount.class)
@QuarkusTestResource(value = WeChatApiTest.StandIn.class, restrictToAnnotatedClass = true)
class WeChatApiTest {

    public static final class WithAccount implements QuarkusTestProfile {}

    public static final class StandIn implements QuarkusTestResourceLifecycleManager {

        private @Nullable WeChatStandIn wechat;

        @Override
        public Map<String, String> start() {
            try {
                wechat = WeChatStandIn.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return Map.of(
                    "nuanyi.wechat.app-id", WeChatStandIn.APP_ID,
                    "nuanyi.wechat.secret", WeChatStandIn.SECRET,
                    "nuanyi.wechat.url", wechat.url().toString());
        }

        @Override
        public void stop() {
            if (wechat != null) {
                wechat.close();
            }
        }
    }

    @Test
    void a_page_of_ours_is_signed() {
        sign("http://localhost:" + RestAssured.port + "/s/10000012#walk")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("appId", equalTo(WeChatStandIn.APP_ID))
                .body("signature", matchesPattern("[0-9a-f]{40}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.cn/s/10000012",
                "http://localhost:1/s/10000012",
                "/s/10000012",
                "not a url",
                ""
            })
    void a_page_of_somebody_else_is_not(String url) {
        sign(url).statusCode(400).body("field", equalTo("url"));
    }

    private static ValidatableResponse sign(String url) {
        return given().queryParam("url", url).get("/api/v1/wechat/signature").then();
    }
}
