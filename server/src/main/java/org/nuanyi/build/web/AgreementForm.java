package org.nuanyi.build.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.web.Uploads;

/** An agreement as a form sends it, with its file. */
public class AgreementForm {

    @RestForm("file")
    public @Nullable FileUpload file;

    @RestForm("host")
    public @Nullable String host;

    @RestForm("starts_on")
    public @Nullable String startsOn;

    @RestForm("ends_on")
    public @Nullable String endsOn;

    @RestForm("renewal")
    public @Nullable String renewal;

    /** What was written. */
    FactForm facts() {
        MultivaluedMap<String, String> texts = new MultivaluedHashMap<>();
        put(texts, "host", host);
        put(texts, "starts_on", startsOn);
        put(texts, "ends_on", endsOn);
        put(texts, "renewal", renewal);
        return new FactForm(texts);
    }

    /**
     * What was sent.
     *
     * @throws BadInput if nothing was
     */
    byte[] sent() {
        return Optional.ofNullable(file)
                .filter(one -> one.size() > 0)
                .map(Uploads::bytes)
                .orElseThrow(() -> new BadInput("file", "Choose a file."));
    }

    private static void put(
            MultivaluedMap<String, String> texts, String field, @Nullable String text) {
        texts.putSingle(field, text == null ? "" : text);
    }
}
