package org.nuanyi.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stand-in for WeChat's server: answers as its public contract says, with made-up tokens of 7,200
 * seconds; whoever comes back with the code {@code code-of-li} is {@code openid-of-li}. Tests only.
 */
public final class WeChatStandIn implements AutoCloseable {

    public static final String APP_ID = "wx0000000000000001";
    public static final String SECRET = "stand-in-secret";

    private final HttpServer server;
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger tickets = new AtomicInteger();
    private volatile String goodToken = "";
    private volatile boolean down;

    private WeChatStandIn(HttpServer server) {
        this.server = server;
    }

    /** One on a free port of this machine. */
    public static WeChatStandIn start() throws IOException {
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WeChatStandIn standIn = new WeChatStandIn(http);
        http.createContext("/cgi-bin/stable_token", standIn::token);
        http.createContext("/cgi-bin/ticket/getticket", standIn::ticket);
        http.createContext("/sns/oauth2/access_token", standIn::openid);
        http.start();
        return standIn;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many access tokens were lent. */
    public int tokens() {
        return tokens.get();
    }

    /** How many tickets were lent. */
    public int tickets() {
        return tickets.get();
    }

    /** The ticket lent last. */
    public String lastTicket() {
        return "ticket-" + tickets.get();
    }

    /** Makes every token lent so far worthless. */
    public void callBackTokens() {
        goodToken = "none";
    }

    /** From now on it answers as a machine in trouble does. */
    public void breakDown() {
        down = true;
    }

    private void token(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known =
                call.getRequestMethod().equals("POST")
                        && body.contains("\"grant_type\":\"client_credential\"")
                        && body.contains("\"appid\":\"" + APP_ID + "\"")
                        && body.contains("\"secret\":\"" + SECRET + "\"");
        if (!known) {
            answer(call, "{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}");
            return;
        }
        goodToken = "token-" + tokens.incrementAndGet();
        answer(call, "{\"access_token\":\"" + goodToken + "\",\"expires_in\":7200}");
    }

    private void ticket(HttpExchange call) throws IOException {
        String query = call.getRequestURI().getQuery();
        if (!query.equals("type=jsapi&access_token=" + goodToken)) {
            answer(call, "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}");
            return;
        }
        answer(
                call,
                "{\"errcode\":0,\"errmsg\":\"ok\",\"ticket\":\"ticket-%d\",\"expires_in\":7200}"
                        .formatted(tickets.incrementAndGet()));
    }

    private void openid(HttpExchange call) throws IOException {
        String asked = call.getRequestURI().getQuery();
        String account = "appid=%s&secret=%s&code=code-of-".formatted(APP_ID, SECRET);
        String end = "&grant_type=authorization_code";
        if (!asked.startsWith(account) || !asked.endsWith(end)) {
            answer(call, "{\"errcode\":40029,\"errmsg\":\"invalid code\"}");
            return;
        }
        String who = asked.substring(account.length(), asked.length() - end.length());
        answer(
                call,
                "{\"access_token\":\"once\",\"expires_in\":7200,\"refresh_token\":\"again\",\"openid\":\"openid-of-%s\",\"scope\":\"snsapi_base\"}"
                        .formatted(who));
    }

    private void answer(HttpExchange call, String json) throws IOException {
        byte[] bytes = (down ? "<html>502</html>" : json).getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(down ? 502 : 200, bytes.length);
        try (call) {
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
