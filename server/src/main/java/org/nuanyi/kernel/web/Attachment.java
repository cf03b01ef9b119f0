package org.nuanyi.kernel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;

/**
 * A file that somebody sent, handed out to be kept and never shown: whatever is in it does nothing
 * here.
 */
public final class Attachment {

    private static final String NOTHING = "default-src 'none'; sandbox";

    private Attachment() {}

    /**
     * A PDF file.
     *
     * @param plain its name in Latin letters, without the ending
     * @param title its name as people say it; signs that mean something in paths are left out
     */
    public static Response pdf(byte[] file, String plain, String title) {
        String name = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_") + ".pdf";
        return Response.ok(file, "application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s.pdf\"; filename*=UTF-8''%s"
                                .formatted(
                                        plain, URLEncoder.encode(name, UTF_8).replace("+", "%20")))
                .header("Content-Security-Policy", NOTHING)
                .build();
    }
}
