package org.nuanyi.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Filling;

/** The cases that the phone's own test reads, too: both see the same in a form. */
class FillingOnThePhoneTest {

    private static final Path CASES = Path.of("../web/test/form/filling.json");
    private static final Pattern MANY = Pattern.compile("(.)\\*([0-9]+)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_server_sees_the_same_as_the_phone(String name, JsonNode expected, Definition form) {
        Filling filling = Filling.of(form, answers(expected.get("answers")));
        assertThat(form.fields())
                .extracting(Field::id)
                .filteredOn(id -> !filling.asked().contains(id))
                .isEqualTo(texts(expected.get("hidden")));
        assertThat(filling.faults())
                .extracting(
                        one -> "%s %s %s".formatted(one.field(), one.why(), one.limit()).strip())
                .isEqualTo(texts(expected.get("faults")));
    }

    static Stream<Object[]> cases() throws IOException {
        JsonNode shared = new ObjectMapper().readTree(Files.readString(CASES));
        Definition form = FormJson.read(shared.get("form").toString());
        return StreamSupport.stream(shared.get("cases").spliterator(), false)
                .map(one -> new Object[] {one.get("name").textValue(), one, form});
    }

    private static Answers answers(JsonNode node) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        node.properties().forEach(one -> answers.put(one.getKey(), texts(one.getValue())));
        return new Answers(answers);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(written(one.textValue())));
        return texts;
    }

    private static String written(String text) {
        Matcher many = MANY.matcher(text);
        return many.matches() ? many.group(1).repeat(Integer.parseInt(many.group(2))) : text;
    }
}
