package org.nuanyi.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.nuanyi.kernel.photo.Pictures;

/** Asks the server over HTTP as a browser would, and reads whatever comes back. Thread-safe. */
final class MatrixAsker implements AutoCloseable {

    /** A body with a file in it: {@code photo=file} or {@code file=pdf} in {@link ScopeLines}. */
    private static final Pattern FILE = Pattern.compile("\\w+=(file|pdf)(&.*)?");

    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final AtomicInteger SENT = new AtomicInteger();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String root;

    MatrixAsker(URI root) {
        this.root = root.toString().replaceAll("/$", "");
    }

    /**
     * An answer.
     *
     * @param text all there is to read in it, also within a workbook
     * @param width of a picture; 0 for what is none
     */
    record Answer(int status, String location, String text, int width) {

        boolean shows(UnitMarks marks) {
            return text.contains(marks.open()) || text.contains(marks.secret()) || isPicture(marks);
        }

        boolean isPicture(UnitMarks marks) {
            return width > 0 && marks.isWide(width);
        }

        /** Whether something stands in it that the public may not read. */
        boolean tells(UnitMarks marks) {
            return text.contains(marks.secret())
                    || text.contains(marks.mobile())
                    || width == marks.width() + 1;
        }

        boolean isLetIn() {
            return status < 400
                    && !location.contains("/desk/login")
                    && !location.contains("/desk/prove");
        }
    }

    /**
     * Asks.
     *
     * @param shown a cookie, or a key
     */
    Answer ask(ScopeLine line, String shown, String path, String body) {
        boolean key = shown.startsWith("Bearer ");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .header(key ? "Authorization" : "Cookie", shown)
                        .header("Sec-Fetch-Site", "same-origin");
        if (line.verb().equals("GET")) {
            return send(request.GET().build());
        }
        boolean uploads = FILE.matcher(body).matches();
        return send(
                request.header("Content-Type", uploads ? MULTIPART : FORM)
                        .POST(
                                uploads
                                        ? BodyPublishers.ofByteArray(upload(body))
                                        : BodyPublishers.ofString(body))
                        .build());
    }

    /** The fields of a form, the file among them. */
    private static byte[] upload(String form) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            body.writeBytes(
                    "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                            .formatted(parts[0], head(parts[1]))
                            .getBytes(UTF_8));
            body.writeBytes(content(parts[1]));
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes("--x--\r\n".getBytes(UTF_8));
        return body.toByteArray();
    }

    private static String head(String value) {
        return switch (value) {
            case "file" -> "; filename=\"p.jpg\"\r\nContent-Type: image/jpeg";
            case "pdf" -> "; filename=\"p.pdf\"\r\nContent-Type: application/pdf";
            default -> "";
        };
    }

    /** No photo is sent twice: some may be given once only. */
    private static byte[] content(String value) {
        return switch (value) {
            case "file" ->
                    Pictures.encoded("jpeg", Pictures.picture(40, 30 + SENT.incrementAndGet()));
            case "pdf" -> "%PDF-1.7\n%%EOF".getBytes(UTF_8);
            default -> URLDecoder.decode(value, UTF_8).getBytes(UTF_8);
        };
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            byte[] bytes = answer.body();
            boolean picture =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("image/jpeg");
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(""),
                    picture ? "" : text(bytes),
                    picture ? Pictures.decoded(bytes).getWidth() : 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(request.uri().toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String text(byte[] bytes) throws IOException {
        boolean zipped = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
        return zipped ? unzipped(bytes) : new String(bytes, UTF_8);
    }

    private static String unzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new String(bytes, ISO_8859_1).getBytes(UTF_8));
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                all.writeBytes(zip.getInputStream(part).readAllBytes());
            }
        }
        return all.toString(UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
