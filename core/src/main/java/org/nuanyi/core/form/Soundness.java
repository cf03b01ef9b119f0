package org.nuanyi.core.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Flaw.Why;

/** Finds what would make a form that cannot be filled in: all at once. */
public final class Soundness {

    /** More fields than that nobody fills in. */
    public static final int MOST_FIELDS = 200;

    static final int MOST_CHOICES = 100;
    static final int MOST_PHOTOS = 20;
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST = 500;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    private final Definition definition;
    private final Map<String, Field> before = new LinkedHashMap<>();
    private final Set<String> all;
    private final List<Flaw> flaws = new ArrayList<>();

    private Soundness(Definition definition) {
        this.definition = definition;
        this.all = definition.fields().stream().map(Field::id).collect(Collectors.toSet());
    }

    /** What is wrong; nothing, if it may be published. */
    public static List<Flaw> flaws(Definition definition) {
        Soundness soundness = new Soundness(definition);
        soundness.check();
        return List.copyOf(soundness.flaws);
    }

    private void check() {
        id("id", definition.id());
        words("title", definition.title());
        int count = definition.fields().size();
        require(count > 0, "sections", Why.NOTHING_TO_ASK, "");
        require(count <= MOST_FIELDS, "sections", Why.TOO_MANY, String.valueOf(MOST_FIELDS));
        for (int s = 0; s < definition.sections().size(); s++) {
            Section section = definition.sections().get(s);
            String path = "sections[%d]".formatted(s);
            words(path + ".title", section.title());
            for (int f = 0; f < section.fields().size(); f++) {
                field("%s.fields[%d]".formatted(path, f), section.fields().get(f));
            }
        }
    }

    private void field(String path, Field field) {
        id(path + ".id", field.id());
        require(!before.containsKey(field.id()), path + ".id", Why.TWICE, field.id());
        words(path + ".label", field.label());
        length(path + ".help", field.help());
        kind(path, field.kind());
        field.visibleIf().ifPresent(condition -> condition(path + ".visibleIf", condition));
        before.putIfAbsent(field.id(), field);
    }

    private void kind(String path, Kind kind) {
        switch (kind) {
            case Kind.Written _, Kind.YesNo _, Kind.Day _ -> {}
            case Kind.Number number -> number(path, number);
            case Kind.OneOf(List<Words> choices) -> choices(path + ".choices", choices);
            case Kind.ManyOf(List<Words> choices) -> choices(path + ".choices", choices);
            case Kind.Photos(int least, int most) -> {
                require(least >= 0 && least <= most, path + ".min", Why.LIMITS_CROSSED, "");
                require(most >= 1, path + ".max", Why.LIMITS_CROSSED, "1");
                require(most <= MOST_PHOTOS, path + ".max", Why.TOO_MANY, "" + MOST_PHOTOS);
                require(!definition.anonymous(), path + ".kind", Why.ANONYMOUS_PHOTOS, "");
            }
        }
    }

    private void number(String path, Kind.Number number) {
        boolean crossed =
                number.least().isPresent()
                        && number.most().isPresent()
                        && number.least().get().compareTo(number.most().get()) > 0;
        require(!crossed, path + ".min", Why.LIMITS_CROSSED, "");
        boolean exact = number.decimals() >= 0 && number.decimals() <= MOST_DECIMALS;
        require(exact, path + ".decimals", Why.TOO_MANY, String.valueOf(MOST_DECIMALS));
        length(path + ".unit", number.unit());
    }

    private void choices(String path, List<Words> choices) {
        require(!choices.isEmpty(), path, Why.NOTHING_TO_ASK, "");
        require(choices.size() <= MOST_CHOICES, path, Why.TOO_MANY, "" + MOST_CHOICES);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            Words choice = choices.get(i);
            String here = "%s[%d]".formatted(path, i);
            id(here + ".id", choice.id());
            require(ids.add(choice.id()), here + ".id", Why.TWICE, choice.id());
            words(here + ".label", new Text(choice.chinese(), choice.english()));
        }
    }

    private void condition(String path, Condition condition) {
        switch (condition) {
            case Condition.Is(String field, Set<String> values) -> {
                asks(path, field);
                require(!values.isEmpty(), path, Why.EMPTY_CONDITION, "");
                Field asked = before.get(field);
                values.stream()
                        .sorted()
                        .filter(one -> asked != null && !asked.kind().values().contains(one))
                        .forEach(one -> require(false, path, Why.NO_SUCH_VALUE, one));
            }
            case Condition.Answered(String field) -> asks(path, field);
            case Condition.All(List<Condition> some) -> conditions(path + ".all", some);
            case Condition.Any(List<Condition> some) -> conditions(path + ".any", some);
            case Condition.Not(Condition one) -> condition(path + ".not", one);
        }
    }

    private void conditions(String path, List<Condition> some) {
        require(!some.isEmpty(), path, Why.EMPTY_CONDITION, "");
        for (int i = 0; i < some.size(); i++) {
            condition("%s[%d]".formatted(path, i), some.get(i));
        }
    }

    private void asks(String path, String field) {
        require(all.contains(field), path, Why.NO_SUCH_FIELD, field);
        boolean later = all.contains(field) && !before.containsKey(field);
        require(!later, path, Why.LATER_FIELD, field);
    }

    private void id(String path, String id) {
        boolean good = id.length() <= LONGEST_ID && ID.matcher(id).matches();
        require(good, path, Why.BAD_ID, id);
    }

    private void words(String path, Text text) {
        require(!text.chinese().isBlank(), path, Why.NO_WORDS, "");
        length(path, text);
    }

    private void length(String path, Text text) {
        int longest = Math.max(text.chinese().length(), text.english().length());
        require(longest <= LONGEST, path, Why.TOO_LONG, String.valueOf(LONGEST));
    }

    private void require(boolean holds, String path, Why why, String about) {
        if (!holds) {
            flaws.add(new Flaw(path, why, about));
        }
    }
}
