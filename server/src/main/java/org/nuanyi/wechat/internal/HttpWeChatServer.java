package org.nuanyi.wechat.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.nuanyi.wechat.WeChatLogin;
import org.nuanyi.wechat.WeChatServer;
import org.nuanyi.wechat.WeChatTrouble;

/**
 * WeChat's server over HTTPS: {@code stable_token} (which several of our processes may ask without
 * ending each other's token), {@code ticket/getticket} and {@code sns/oauth2/access_token}.
 */
public final class HttpWeChatServer implements WeChatServer, WeChatLogin {

    /** Where browsers ask, whatever server this one asks. */
    private static final String QUESTION =
            "https://open.weixin.qq.com/connect/oauth2/authorize?appid=%s&redirect_uri=%s"
                    + "&response_type=code&scope=snsapi_base&state=%s#wechat_redirect";

    private static final String OPENID =
            "/sns/oauth2/access_token?appid=%s&secret=%s&code=%s&grant_type=authorization_code";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI server;
    private final String appId;
    private final String secret;

    /**
     * @param server usually https://api.weixin.qq.com
     * @param secret of the account; never logged
     */
    public HttpWeChatServer(URI server, String appId, String secret) {
        this.server = server;
        this.appId = appId;
        this.secret = secret;
    }

    @Override
    public Grant accessToken() {
        String body =
                JSON.createObjectNode()
                        .put("grant_type", "client_credential")
                        .put("appid", appId)
                        .put("secret", secret)
                        .toString();
        HttpRequest.Builder request =
                request("/cgi-bin/stable_token")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return grant(request, "access_token");
    }

    @Override
    public Grant pageTicket(String accessToken) {
        return grant(
                request(
                        "/cgi-bin/ticket/getticket?type=jsapi&access_token="
                                + encoded(accessToken)),
                "ticket");
    }

    @Override
    public URI question(URI back, String state) {
        return URI.create(
                QUESTION.formatted(encoded(appId), encoded(back.toString()), encoded(state)));
    }

    @Override
    public String openid(String code) {
        String path = OPENID.formatted(encoded(appId), encoded(secret), encoded(code));
        return field(ask(request(path).build()), "openid");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    }

    private Grant grant(HttpRequest.Builder request, String field) {
        JsonNode answer = ask(request.build());
        String value = field(answer, field);
        return new Grant(value, Duration.ofSeconds(answer.path("expires_in").asLong(0)));
    }

    private static String field(JsonNode answer, String field) {
        int code = answer.path("errcode").asInt(0);
        String value = answer.path(field).asText("");
        if (code != 0 || value.isEmpty()) {
            throw new WeChatTrouble(
                    code, "WeChat refused: %d %s".formatted(code, answer.path("errmsg").asText()));
        }
        return value;
    }

    /** What goes wrong is told without the request: its URL holds a token. */
    private JsonNode ask(HttpRequest request) {
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (JsonProcessingException notJson) {
            throw new WeChatTrouble(0, "WeChat's answer is not JSON");
        } catch (IOException unreachable) {
            throw new WeChatTrouble(0, "WeChat cannot be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WeChatTrouble(0, "WeChat was not waited for");
        }
    }
}
