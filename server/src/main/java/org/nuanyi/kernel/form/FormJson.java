package org.nuanyi.kernel.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.form.internal.FormReader;
import org.nuanyi.kernel.form.internal.FormWriter;

/** Forms and answers as JSON: in files, in the database and on the phone, always the same. */
public final class FormJson {

    /** A larger form is none. */
    public static final int LONGEST = 400_000;

    private static final int LONGEST_ANSWERS = 400_000;
    private static final int MOST_VALUES = 100;

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private FormJson() {}

    /**
     * The form the text says, as a draft; it may still be unsound.
     *
     * @throws UnreadableForm if the text is no form
     */
    public static Definition read(String text) {
        if (text.length() > LONGEST) {
            throw new UnreadableForm(
                    List.of("A form is at most %d characters of JSON.".formatted(LONGEST)));
        }
        try {
            return FormReader.read(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new UnreadableForm(
                    List.of(
                            "line %d: %s"
                                    .formatted(
                                            broken.getLocation().getLineNr(),
                                            broken.getOriginalMessage())));
        }
    }

    /** The form as JSON that people can read. */
    public static String write(Definition definition) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(FormWriter.tree(definition));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Answers: an object with, for each field, a list of texts.
     *
     * @throws BadInput if the text is none
     */
    public static Answers readAnswers(String text) {
        try {
            if (text.length() > LONGEST_ANSWERS) {
                throw notAnswers();
            }
            return answers(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            throw notAnswers();
        }
    }

    /** The same the other way. */
    public static String writeAnswers(Answers answers) {
        try {
            return JSON.writeValueAsString(answers.values());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Answers answers(JsonNode root) {
        if (!root.isObject() || root.size() > Soundness.MOST_FIELDS) {
            throw notAnswers();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        root.properties().forEach(entry -> values.put(entry.getKey(), list(entry.getValue())));
        return new Answers(values);
    }

    private static List<String> list(JsonNode node) {
        if (!node.isArray() || node.size() > MOST_VALUES) {
            throw notAnswers();
        }
        List<String> values = new ArrayList<>();
        for (JsonNode value : node) {
            // The database takes no character 0.
            if (!value.isTextual() || value.textValue().indexOf('\0') >= 0) {
                throw notAnswers();
            }
            values.add(value.textValue());
        }
        return values;
    }

    private static BadInput notAnswers() {
        return new BadInput(
                "answers", "Answers are an object with a list of texts for each field.");
    }
}
