package org.nuanyi.kernel.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Section;
import org.nuanyi.core.form.Text;
import org.nuanyi.kernel.form.UnreadableForm;

/** Reads a form from JSON, strictly: what it does not know is a fault, not left out. */
public final class FormReader {

    private static final int DECIMALS = 2;
    private static final int MOST_PHOTOS = 9;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 15;

    private final JsonFaults faults = new JsonFaults();

    private FormReader() {}

    /**
     * The form, as a draft.
     *
     * @throws UnreadableForm with every fault, where there is one
     */
    public static Definition read(JsonNode root) {
        FormReader reader = new FormReader();
        Definition definition = reader.definition(root);
        if (!reader.faults.all().isEmpty()) {
            throw new UnreadableForm(reader.faults.all());
        }
        return definition;
    }

    private Definition definition(JsonNode node) {
        faults.object("", node, Set.of("id", "title", "anonymous", "sections"));
        return new Definition(
                faults.text("id", node.path("id")),
                Definition.DRAFT,
                text("title", node.path("title")),
                faults.flag("anonymous", node.path("anonymous")),
                list("sections", node.path("sections"), this::section));
    }

    private Section section(String path, JsonNode node) {
        faults.object(path, node, Set.of("title", "fields"));
        return new Section(
                text(path + ".title", node.path("title")),
                list(path + ".fields", node.path("fields"), this::field));
    }

    private Field field(String path, JsonNode node) {
        JsonNode help = node.path("help");
        JsonNode condition = node.path("visibleIf");
        return new Field(
                faults.text(path + ".id", node.path("id")),
                text(path + ".label", node.path("label")),
                help.isMissingNode() ? Text.NONE : text(path + ".help", help),
                kind(path, node),
                faults.flag(path + ".required", node.path("required")),
                condition.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(
                                new ConditionReader(faults).read(path + ".visibleIf", condition)));
    }

    private Kind kind(String path, JsonNode node) {
        String kind = faults.text(path + ".kind", node.path("kind"));
        return switch (kind) {
            case KindNames.TEXT, KindNames.LONG_TEXT -> {
                known(path, node);
                yield new Kind.Written(kind.equals(KindNames.LONG_TEXT));
            }
            case KindNames.WHOLE_NUMBER, KindNames.DECIMAL -> number(path, node, kind);
            case KindNames.ONE_OF -> new Kind.OneOf(choices(path, node));
            case KindNames.MANY_OF -> new Kind.ManyOf(choices(path, node));
            case KindNames.YES_NO -> {
                known(path, node);
                yield new Kind.YesNo();
            }
            case KindNames.DATE -> {
                known(path, node);
                yield new Kind.Day();
            }
            case KindNames.PHOTOS -> {
                known(path, node, "min", "max");
                yield new Kind.Photos(
                        faults.count(path + ".min", node.path("min"), 0),
                        faults.count(path + ".max", node.path("max"), MOST_PHOTOS));
            }
            default -> {
                faults.add(path + ".kind", "one of " + String.join(", ", KindNames.ALL));
                yield new Kind.YesNo();
            }
        };
    }

    private Kind number(String path, JsonNode node, String kind) {
        boolean whole = kind.equals(KindNames.WHOLE_NUMBER);
        if (whole) {
            known(path, node, "min", "max", "unit");
        } else {
            known(path, node, "min", "max", "unit", "decimals");
        }
        JsonNode unit = node.path("unit");
        return new Kind.Number(
                whole ? 0 : faults.count(path + ".decimals", node.path("decimals"), DECIMALS),
                limit(path + ".min", node.path("min")),
                limit(path + ".max", node.path("max")),
                unit.isMissingNode() ? Text.NONE : text(path + ".unit", unit));
    }

    /** A limit that a phone's numbers hold exactly, and say in the same digits. */
    private Optional<BigDecimal> limit(String path, JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        BigDecimal limit = node.decimalValue().stripTrailingZeros();
        if (!node.isNumber()
                || limit.abs().compareTo(LARGEST) > 0
                || limit.precision() > MOST_DIGITS
                || limit.scale() > MOST_DECIMALS) {
            faults.add(path, "a number, at most 10^15, with at most 15 digits, 6 of them decimals");
            return Optional.empty();
        }
        return Optional.of(limit.scale() < 0 ? limit.setScale(0) : limit);
    }

    private List<Words> choices(String path, JsonNode node) {
        known(path, node, "choices");
        return list(path + ".choices", node.path("choices"), this::choice);
    }

    private Words choice(String path, JsonNode node) {
        faults.object(path, node, Set.of("id", "label"));
        Text label = text(path + ".label", node.path("label"));
        return new Words(
                faults.text(path + ".id", node.path("id")), label.chinese(), label.english());
    }

    private Text text(String path, JsonNode node) {
        faults.object(path, node, Set.of("zh", "en"));
        return new Text(
                faults.text(path + ".zh", node.path("zh")),
                node.has("en") ? faults.text(path + ".en", node.path("en")) : "");
    }

    /** What any field may say, and this kind of field. */
    private void known(String path, JsonNode node, String... more) {
        List<String> names =
                new ArrayList<>(List.of("id", "label", "help", "kind", "required", "visibleIf"));
        names.addAll(List.of(more));
        faults.object(path, node, Set.copyOf(names));
    }

    private <T> List<T> list(String path, JsonNode node, BiFunction<String, JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        if (!node.isArray()) {
            faults.add(path, "a list");
        }
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            list.add(each.apply("%s[%d]".formatted(path, i), node.get(i)));
        }
        return list;
    }
}
