package org.nuanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyi.finder.web.DongsiStreet;

/** What a phone transfers until the list stands there, among 1,360 stations. */
@QuarkusTest
@TestProfile(PhoneFindsTest.District.class)
class FirstViewTest {

    private static final int MOST_BYTES = 60 * 1_024;

    @RegisterExtension static final Phone PHONE = new Phone();

    @TestHTTPResource("/")
    String root;

    @DisplayName("第一次打开，找到最近的驿站：一共不超过 60 KB（响应头和正文，按 Chromium 计）")
    @Test
    void the_first_view_with_the_list_takes_60_kilobytes_at_most() {
        Page page =
                PHONE.page(
                        options ->
                                options.setGeolocation(DongsiStreet.LAT, DongsiStreet.LON)
                                        .setPermissions(List.of("geolocation")));
        Map<String, Integer> transferred = watch(page);
        page.navigate(root);
        assertThat(page.locator(".card.first")).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        transferred.forEach((url, bytes) -> System.out.println(bytes + " bytes " + url));
        int sum = transferred.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("the first view takes " + sum + " bytes");
        assertThat(sum).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(transferred.keySet()).noneMatch(url -> url.contains("map"));
    }

    @Test
    void no_script_blocks_the_first_view() {
        Page page = PHONE.page(options -> options);
        page.navigate(root);

        assertThat(page.locator("script:not([type=module]):not([type*=json])")).hasCount(0);
    }

    private static Map<String, Integer> watch(Page page) {
        Map<String, Integer> transferred = new LinkedHashMap<>();
        Map<String, String> urls = new HashMap<>();
        CDPSession network = page.context().newCDPSession(page);
        network.on(
                "Network.requestWillBeSent",
                sent ->
                        urls.put(
                                sent.get("requestId").getAsString(),
                                sent.getAsJsonObject("request").get("url").getAsString()));
        network.on(
                "Network.loadingFinished",
                done ->
                        transferred.merge(
                                urls.get(done.get("requestId").getAsString()),
                                done.get("encodedDataLength").getAsInt(),
                                Integer::sum));
        network.send("Network.enable", new JsonObject());
        return transferred;
    }
}
