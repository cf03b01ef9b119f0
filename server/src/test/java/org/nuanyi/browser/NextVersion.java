package org.nuanyi.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Stands before a server, and from a moment on shows what the next version of it would: pages that
 * say so and name another style sheet, and a worker that knows that sheet.
 */
final class NextVersion implements AutoCloseable {

    private static final List<String> PASSED_ON = List.of("Content-Type", "Cache-Control");
    private static final String NEXT_STYLE = "/static/style-next.css";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI before;
    private final String style;
    private final HttpServer server;
    private volatile boolean isOut;

    private NextVersion(URI before, String style, HttpServer server) {
        this.before = before;
        this.style = style;
        this.server = server;
    }

    static NextVersion of(String root, String style) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        NextVersion version = new NextVersion(URI.create(root), style, HttpServer.create(any, 0));
        version.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        version.server.createContext("/", version::answer);
        version.server.start();
        return version;
    }

    String root() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** From now on. */
    void comeOut() {
        isOut = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = ask(exchange);
            byte[] body = isText(answer) ? changed(answer.body()) : answer.body();
            PASSED_ON.forEach(
                    name ->
                            answer.headers()
                                    .firstValue(name)
                                    .ifPresent(
                                            value ->
                                                    exchange.getResponseHeaders()
                                                            .set(name, value)));
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange)
            throws IOException, InterruptedException {
        String path = exchange.getRequestURI().toString().replace(NEXT_STYLE, style);
        HttpRequest.Builder request = HttpRequest.newBuilder(before.resolve(path));
        String language = exchange.getRequestHeaders().getFirst("Accept-Language");
        if (language != null) {
            request.header("Accept-Language", language);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static boolean isText(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/html") || type.startsWith("text/javascript"))
                .isPresent();
    }

    private byte[] changed(byte[] body) {
        if (!isOut) {
            return body;
        }
        return new String(body, StandardCharsets.UTF_8)
                .replace("<html ", "<html data-next ")
                .replace(style, NEXT_STYLE)
                .replaceAll("(shell|pages)-([0-9a-f]{12})", "$1-next$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
