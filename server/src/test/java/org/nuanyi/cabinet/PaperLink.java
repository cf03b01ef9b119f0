package org.nuanyi.cabinet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.CabinetLink;

/** A line on paper: what is sent by it can be read, and nobody answers. */
final class PaperLink implements CabinetLink {

    /** Claims of what was sent, as JSON, in order. */
    final List<String> sent = new ArrayList<>();

    /** What the keys are called that it was signed by, in order. */
    final List<String> signedBy = new ArrayList<>();

    /** Who has a new password, in order. */
    final List<String> admitted = new ArrayList<>();

    /** Whether nothing can be sent. */
    boolean isCut;

    @Override
    public void open(CabinetEars ears) {}

    @Override
    public CompletionStage<Void> send(String cabinet, byte[] command, Duration life) {
        if (isCut) {
            return CompletableFuture.failedFuture(new IllegalStateException("cut"));
        }
        String[] jws = new String(command, US_ASCII).split("\\.");
        signedBy.add(text(jws[0]).replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1"));
        sent.add(text(jws[1]));
        return CompletableFuture.completedFuture(null);
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    @Override
    public void admit(String cabinet, String password) {
        admitted.add(cabinet);
    }

    @Override
    public void expel(String cabinet) {}

    @Override
    public void close() {}
}
