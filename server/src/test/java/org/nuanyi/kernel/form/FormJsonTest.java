package org.nuanyi.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.core.form.Answers;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Soundness;
import org.nuanyi.kernel.BadInput;

class FormJsonTest {

    static Stream<String> delivered() {
        return DeliveredForms.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void what_is_delivered_is_sound_and_is_the_same_when_written_and_read_again(String form) {
        Definition definition = DeliveredForms.read(form);
        assertThat(Soundness.flaws(definition)).isEmpty();
        assertThat(FormJson.read(FormJson.write(definition))).isEqualTo(definition);
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void what_is_delivered_is_in_both_languages(String form) {
        String json = FormJson.write(DeliveredForms.read(form));
        assertThat(json.split("\"zh\"", -1)).hasSameSizeAs(json.split("\"en\"", -1));
    }

    @Test
    void conditions_of_every_kind_are_the_same_when_written_and_read_again() {
        Definition definition =
                FormJson.read(
                        form(
                                """
                                {"id": "a", "label": {"zh": "甲"}, "kind": "many-of", "choices": [
                                  {"id": "x", "label": {"zh": "一"}}, {"id": "y", "label": {"zh": "二"}}]},
                                {"id": "b", "label": {"zh": "乙"}, "kind": "decimal", "min": 0.5, "max": 9,
                                 "decimals": 3, "unit": {"zh": "米"},
                                 "visibleIf": {"any": [{"field": "a", "oneOf": ["x", "y"]},
                                   {"all": [{"field": "a", "is": "x"}, {"not": {"field": "a", "answered": true}}]}]}}
                                """));
        assertThat(Soundness.flaws(definition)).isEmpty();
        assertThat(FormJson.read(FormJson.write(definition))).isEqualTo(definition);
    }

    @Test
    void all_faults_are_told_at_once_with_their_place() {
        assertThat(
                        faults(
                                form(
                                        """
                                        {"id": 7, "label": "甲", "kind": "colour"},
                                        {"id": "b", "label": {"zh": "乙", "de": "B"}, "kind": "text", "max": 3,
                                         "required": "yes", "visibleIf": {"field": "a"}},
                                        {"id": "c", "label": {"zh": "丙"}, "kind": "whole-number", "min": 1e99},
                                        {"id": "d", "label": {"zh": "丁"}, "kind": "one-of"}
                                        """)))
                .containsExactly(
                        "sections[0].fields[0].id: a text",
                        "sections[0].fields[0].label: an object",
                        "sections[0].fields[0].label.zh: a text",
                        "sections[0].fields[0].kind: one of text, long-text, whole-number, decimal,"
                                + " one-of, many-of, yes-no, date, photos",
                        "sections[0].fields[1].label.de: is not known here",
                        "sections[0].fields[1].max: is not known here",
                        "sections[0].fields[1].required: true or false",
                        "sections[0].fields[1].visibleIf: with a field: is, oneOf or \"answered\":"
                                + " true",
                        "sections[0].fields[2].min: a number, at most 10^15, with at most 15"
                                + " digits, 6 of them decimals",
                        "sections[0].fields[3].choices: a list");
    }

    @Test
    void what_is_no_json_is_told_with_its_line() {
        assertThat(faults("{\n\"id\": \"a\",\n}")).singleElement().asString().startsWith("line 3:");
        assertThat(faults("{\"id\": \"a\", \"id\": \"b\"}"))
                .singleElement()
                .asString()
                .contains("Duplicate");
        assertThat(faults("[" + " ".repeat(FormJson.LONGEST)))
                .singleElement()
                .asString()
                .contains("at most");
        assertThat(faults("[]")).first().isEqualTo("(root): an object");
    }

    @Test
    void conditions_do_not_go_on_for_ever() {
        String deep =
                "{\"not\": ".repeat(20) + "{\"field\": \"a\", \"answered\": true}" + "}".repeat(20);
        assertThat(
                        faults(
                                form(
                                        "{\"id\": \"a\", \"label\": {\"zh\": \"甲\"}, \"kind\":"
                                                + " \"text\", \"visibleIf\": "
                                                + deep
                                                + "}")))
                .singleElement()
                .asString()
                .endsWith("conditions at most 8 deep");
    }

    @Test
    void answers_are_lists_of_texts() {
        Answers answers = Answers.NONE.with("a", "一", "二").with("b", "\"3\"\n");
        assertThat(FormJson.readAnswers(FormJson.writeAnswers(answers))).isEqualTo(answers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"a\": \"x\"}", "{\"a\": [1]}", "{\"a\": [\"\\u0000\"]}", "{", ""})
    void what_is_no_answers_is_refused(String text) {
        assertThatThrownBy(() -> FormJson.readAnswers(text)).isInstanceOf(BadInput.class);
    }

    private static List<String> faults(String text) {
        return catchThrowableOfType(UnreadableForm.class, () -> FormJson.read(text)).faults();
    }

    private static String form(String fields) {
        return "{\"id\": \"f\", \"title\": {\"zh\": \"表\"}, \"sections\": [{\"title\": {\"zh\":"
                + " \"一\"}, \"fields\": ["
                + fields
                + "]}]}";
    }
}
