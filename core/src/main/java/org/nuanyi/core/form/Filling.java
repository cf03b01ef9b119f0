package org.nuanyi.core.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyi.core.form.Fault.Why;

/**
 * A form with its answers: which fields are asked, and what is wrong. A field that is not asked is
 * neither required nor kept, and counts as not answered for those after it.
 *
 * @param kept the answers to the fields that are asked
 * @param asked ids of these fields
 * @param faults in the order of the fields, at most one each
 */
public record Filling(Answers kept, Set<String> asked, List<Fault> faults) {

    /** Digits as people type them; a sign, no exponent, and no more than a column takes. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    public Filling {
        asked = Set.copyOf(asked);
        faults = List.copyOf(faults);
    }

    /** Looks at every field in turn. */
    public static Filling of(Definition definition, Answers answers) {
        Answers kept = Answers.NONE;
        Set<String> asked = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (Field field : definition.fields()) {
            Answers before = kept;
            if (field.visibleIf().map(condition -> condition.holds(before)).orElse(true)) {
                asked.add(field.id());
                List<String> answer = answers.of(field.id());
                kept = kept.with(field.id(), answer.toArray(String[]::new));
                fault(field, answer).ifPresent(faults::add);
            }
        }
        return new Filling(kept, asked, faults);
    }

    private static Optional<Fault> fault(Field field, List<String> answer) {
        if (answer.isEmpty()) {
            return field.required() ? Optional.of(Fault.of(field, Why.MISSING)) : Optional.empty();
        }
        if (answer.size() > 1 && !field.kind().takesSeveral()) {
            return Optional.of(Fault.of(field, Why.ONLY_ONE));
        }
        return switch (field.kind()) {
            case Kind.Written kind -> written(field, kind, answer.getFirst());
            case Kind.Number kind -> number(field, kind, answer.getFirst());
            case Kind.OneOf _, Kind.ManyOf _, Kind.YesNo _ ->
                    field.kind().values().containsAll(answer)
                            ? Optional.empty()
                            : Optional.of(Fault.of(field, Why.NO_CHOICE));
            case Kind.Day _ ->
                    isDay(answer.getFirst())
                            ? Optional.empty()
                            : Optional.of(Fault.of(field, Why.NO_DAY));
            case Kind.Photos kind -> photos(field, kind, answer.size());
        };
    }

    private static Optional<Fault> written(Field field, Kind.Written kind, String text) {
        return unless(text.length() <= kind.longest(), field, Why.TOO_LONG, kind.longest());
    }

    private static Optional<Fault> number(Field field, Kind.Number kind, String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            return Optional.of(Fault.of(field, Why.NO_NUMBER));
        }
        BigDecimal number = new BigDecimal(typed);
        if (number.scale() > kind.decimals()) {
            return Optional.of(
                    new Fault(field.id(), Why.TOO_PRECISE, String.valueOf(kind.decimals())));
        }
        Optional<Fault> below =
                kind.least()
                        .filter(least -> number.compareTo(least) < 0)
                        .map(least -> new Fault(field.id(), Why.TOO_SMALL, least.toPlainString()));
        return below.isPresent()
                ? below
                : kind.most()
                        .filter(most -> number.compareTo(most) > 0)
                        .map(most -> new Fault(field.id(), Why.TOO_LARGE, most.toPlainString()));
    }

    private static Optional<Fault> photos(Field field, Kind.Photos kind, int count) {
        return count < kind.least()
                ? unless(false, field, Why.TOO_FEW_PHOTOS, kind.least())
                : unless(count <= kind.most(), field, Why.TOO_MANY_PHOTOS, kind.most());
    }

    private static Optional<Fault> unless(boolean holds, Field field, Why why, int limit) {
        return holds
                ? Optional.empty()
                : Optional.of(new Fault(field.id(), why, String.valueOf(limit)));
    }

    private static boolean isDay(String typed) {
        if (!DAY.matcher(typed).matches()) {
            return false;
        }
        try {
            LocalDate.parse(typed);
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }
}
