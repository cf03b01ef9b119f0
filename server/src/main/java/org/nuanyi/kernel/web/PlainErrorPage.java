package org.nuanyi.kernel.web;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Says what is wrong, and the way back. */
@Singleton
@DefaultBean
public final class PlainErrorPage implements ErrorPage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>暖驿 %1$d</title>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="/">返回首页 · Home</a></p>
            <p><small>%4$s</small></p>
            </html>
            """;

    @Override
    public String html(HttpServerRequest request, int status, String sentence, String requestId) {
        return PAGE.formatted(status, heading(status), escaped(sentence), escaped(requestId));
    }

    private static String heading(int status) {
        return switch (status) {
            case 403 -> "没有权限";
            case 404 -> "没有这个页面";
            case 429, 503 -> "现在人太多，请稍后再试";
            default -> status < 500 ? "这个请求看不懂" : "出错了，已经记录";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
