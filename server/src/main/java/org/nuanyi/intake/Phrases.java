package org.nuanyi.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.kernel.page.Language;

/** What an import says, in the words of one language. Immutable. */
public final class Phrases {

    private static final Map<Language, Phrases> ALL =
            Map.of(
                    Language.CHINESE, new Phrases("zh"),
                    Language.ENGLISH, new Phrases("en"));

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

    private final Properties phrases;

    private Phrases(String id) {
        this.phrases = load("/intake/phrases." + id + ".properties");
    }

    public static Phrases in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** What is wrong. */
    public String wrong(Fault fault, List<String> details) {
        return say(fault.name() + ".wrong", details.toArray());
    }

    /** What to write or to do instead. */
    public String write(Fault fault, List<String> details) {
        return say(fault.name() + ".write", details.toArray());
    }

    /** The phrase of that key with {0}, {1} … filled in. */
    public String say(String key, Object... details) {
        String phrase = Objects.requireNonNull(phrases.getProperty(key), key);
        return PLACE.matcher(phrase)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        String.valueOf(details[Integer.parseInt(place.group(1))])));
    }

    /** Whether there is a phrase of that key. */
    boolean knows(String key) {
        return phrases.containsKey(key);
    }

    private static Properties load(String resource) {
        Properties loaded = new Properties();
        try (InputStream bytes = Phrases.class.getResourceAsStream(resource);
                Reader text =
                        new InputStreamReader(
                                Objects.requireNonNull(bytes), StandardCharsets.UTF_8)) {
            loaded.load(text);
            return loaded;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
