package org.nuanyi.kernel.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * URLs of the static files. Each holds a hash of its file, so that a browser may keep it for ever;
 * the list is written by the build of the web module.
 */
@Named("assets")
@Singleton
public class Assets {

    private static final String LIST = "META-INF/resources/static/assets.json";

    private final Map<String, String> urls;

    Assets(ObjectMapper json) {
        this.urls = read(json);
    }

    /** The URL of a file by its plain name, {@code main.js}. */
    public String url(String name) {
        String url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("the web module builds no file called " + name);
        }
        return url;
    }

    private static Map<String, String> read(ObjectMapper json) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream list = loader.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(
                        "the web module is not built: " + LIST + " is missing");
            }
            return Map.copyOf(json.readValue(list, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
