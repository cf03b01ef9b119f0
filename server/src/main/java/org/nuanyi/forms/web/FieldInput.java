package org.nuanyi.forms.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Condition;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Text;
import org.nuanyi.kernel.desk.Pages;

/**
 * A field as the editor writes it.
 *
 * @param least the smallest number, or the fewest photos; may be empty
 * @param most the largest, or the most
 * @param when the answers on which it is asked, see {@link Conditions}
 * @param keeps whether its condition stays, which is more than the editor can say
 */
record FieldInput(
        String id,
        Text label,
        Text help,
        FieldKind kind,
        boolean required,
        String least,
        String most,
        String decimals,
        Text unit,
        List<Words> choices,
        List<String> when,
        boolean keeps) {

    private static final int DECIMALS = 2;
    private static final int PHOTOS = 9;
    private static final String COUNT = "[0-9]{1,3}";
    private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,6})?";

    FieldInput {
        choices = List.copyOf(choices);
        when = List.copyOf(when);
    }

    /** What is there. */
    static FieldInput of(Field field) {
        Optional<Kind.Number> number =
                field.kind() instanceof Kind.Number one ? Optional.of(one) : Optional.empty();
        Optional<Kind.Photos> photos =
                field.kind() instanceof Kind.Photos some ? Optional.of(some) : Optional.empty();
        Optional<List<String>> when = field.visibleIf().flatMap(Conditions::answers);
        return new FieldInput(
                field.id(),
                field.label(),
                field.help(),
                FieldKind.of(field.kind()),
                field.required(),
                number.flatMap(Kind.Number::least)
                        .map(BigDecimal::toPlainString)
                        .or(() -> photos.map(some -> "" + some.least()))
                        .orElse(""),
                number.flatMap(Kind.Number::most)
                        .map(BigDecimal::toPlainString)
                        .or(() -> photos.map(some -> "" + some.most()))
                        .orElse(""),
                number.map(one -> "" + one.decimals()).orElse(""),
                number.map(Kind.Number::unit).orElse(Text.NONE),
                choices(field.kind()),
                when.orElse(List.of()),
                field.visibleIf().isPresent() && when.isEmpty());
    }

    /** A field in which nothing is written yet. */
    static FieldInput empty(String id, FieldKind kind) {
        return new FieldInput(
                id, Text.NONE, Text.NONE, kind, false, "", "", "", Text.NONE, List.of(), List.of(),
                false);
    }

    /**
     * What was sent.
     *
     * @param before what it is to become part of: a new choice gets an id that none ever had
     */
    static FieldInput of(MultivaluedMap<String, String> sent, Written before) {
        return new FieldInput(
                clean(sent, "id"),
                text(sent, "label"),
                text(sent, "help"),
                FieldKind.of(clean(sent, "kind")),
                !clean(sent, "required").isEmpty(),
                clean(sent, "least"),
                clean(sent, "most"),
                clean(sent, "decimals"),
                text(sent, "unit"),
                choices(sent, before.choiceIds(clean(sent, "id"))),
                sent.getOrDefault("when", List.of()),
                !clean(sent, "keeps").isEmpty());
    }

    /** A form of that name, with a section and nothing in it. */
    static Definition begun(MultivaluedMap<String, String> sent) {
        Section first = new Section(new Text("一", "One"), List.of());
        return new Definition(
                clean(sent, "id"), Definition.DRAFT, text(sent, "title"), false, List.of(first));
    }

    /** Both languages of something that was sent. */
    static Text text(MultivaluedMap<String, String> sent, String name) {
        return new Text(clean(sent, name + "-zh"), clean(sent, name + "-en"));
    }

    /** Names of what is no number where one should be. */
    List<String> unreadable() {
        List<String> names = new ArrayList<>();
        if (kind.isNumber() || kind == FieldKind.PHOTOS) {
            String limit = kind.isNumber() ? NUMBER : COUNT;
            if (!(least.isEmpty() || least.matches(limit))
                    || !(most.isEmpty() || most.matches(limit))) {
                names.add("limits");
            }
        }
        if (kind == FieldKind.DECIMAL && !(decimals.isEmpty() || decimals.matches("[1-6]"))) {
            names.add("decimals");
        }
        return names;
    }

    /**
     * The field, where everything is readable.
     *
     * @param before what stood there: a condition the editor cannot say is taken from it
     */
    Field field(Field before) {
        return keeps ? asked(before.visibleIf()) : field();
    }

    /** The field, asked on its ticks. */
    Field field() {
        return asked(Conditions.of(when));
    }

    private Field asked(Optional<Condition> condition) {
        return new Field(id, label, help, made(), required, condition);
    }

    private Kind made() {
        return switch (kind) {
            case TEXT -> new Kind.Written(false);
            case LONG_TEXT -> new Kind.Written(true);
            case WHOLE_NUMBER -> new Kind.Number(0, limit(least), limit(most), unit);
            case DECIMAL ->
                    new Kind.Number(count(decimals, DECIMALS), limit(least), limit(most), unit);
            case ONE_OF -> new Kind.OneOf(choices);
            case MANY_OF -> new Kind.ManyOf(choices);
            case YES_NO -> new Kind.YesNo();
            case DATE -> new Kind.Day();
            case PHOTOS -> new Kind.Photos(count(least, 0), count(most, PHOTOS));
        };
    }

    private static Optional<BigDecimal> limit(String number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number));
    }

    private static int count(String number, int otherwise) {
        return number.isEmpty() ? otherwise : Integer.parseInt(number);
    }

    private static List<Words> choices(Kind kind) {
        return switch (kind) {
            case Kind.OneOf(List<Words> choices) -> choices;
            case Kind.ManyOf(List<Words> choices) -> choices;
            case Kind.Written _, Kind.Number _, Kind.YesNo _, Kind.Day _, Kind.Photos _ ->
                    List.of();
        };
    }

    /** Rows with words in them; a new one gets an id of its own. */
    private static List<Words> choices(MultivaluedMap<String, String> sent, Set<String> everTaken) {
        List<String> ids = sent.getOrDefault("choice-id", List.of());
        List<String> chinese = sent.getOrDefault("choice-zh", List.of());
        List<String> english = sent.getOrDefault("choice-en", List.of());
        int rows = Math.min(ids.size(), Math.min(chinese.size(), english.size()));
        Set<String> taken = new HashSet<>(everTaken);
        taken.addAll(ids);
        Set<Words> choices = new LinkedHashSet<>();
        for (int row : IntStream.range(0, rows).toArray()) {
            Text words = new Text(clean(chinese.get(row)), clean(english.get(row)));
            if (!words.isEmpty()) {
                String id = ids.get(row).isBlank() ? free(taken) : clean(ids.get(row));
                choices.add(new Words(id, words.chinese(), words.english()));
            }
        }
        return List.copyOf(choices);
    }

    private static String free(Set<String> taken) {
        int number = 1;
        while (!taken.add("c" + number)) {
            number++;
        }
        return "c" + number;
    }

    private static String clean(MultivaluedMap<String, String> sent, String name) {
        return clean(Pages.text(sent, name));
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace("\0", "").strip();
    }
}
