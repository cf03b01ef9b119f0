package org.nuanyi.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Change;
import org.nuanyi.core.form.Change.Part;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Text;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.page.Language;

/**
 * What one version of a form has otherwise than another, in words: old → new.
 *
 * @param before the older version
 */
record ChangeWords(Definition before, Definition after, Language language) {

    private static final String TO = " → ";

    /** A line for each change; none where the versions are the same. */
    List<String> lines() {
        return Change.between(before, after).stream().map(this::line).toList();
    }

    private String line(Change change) {
        return switch (change) {
            case Change.Retitled(Text was, Text is) ->
                    say("表名：", "Title: ") + both(was) + TO + both(is);
            case Change.Opened(boolean anonymous) ->
                    anonymous
                            ? say("改为不记名", "Anonymous from now on")
                            : say("不再是不记名的", "No longer anonymous");
            case Change.Sectioned(List<Text> was, List<Text> are) ->
                    say("各部分：", "Sections: ") + titles(was) + TO + titles(are);
            case Change.Reordered() -> say("换了先后", "Fields stand in another order");
            case Change.Added(Field field) ->
                    say("新增：", "Added: ")
                            + name(field)
                            + say("（", " (")
                            + kind(field.kind())
                            + (field.required() ? say("，必填", ", required") : "")
                            + say("）", ")");
            case Change.Removed(Field field) -> say("去掉：", "Removed: ") + name(field);
            case Change.Altered(Field was, Field is, var parts) ->
                    name(is)
                            + say("：", ": ")
                            + parts.stream()
                                    .map(part -> part(part, was, is))
                                    .collect(Collectors.joining(say("；", "; ")));
        };
    }

    private String part(Part part, Field was, Field is) {
        return switch (part) {
            case LABEL -> say("名称 ", "name ") + both(was.label()) + TO + both(is.label());
            case HELP -> say("说明 ", "help ") + both(was.help()) + TO + both(is.help());
            case KIND -> kind(was.kind()) + TO + kind(is.kind());
            case REQUIRED ->
                    is.required() ? say("改为必填", "required now") : say("不再必填", "optional now");
            case CONDITION -> say("什么时候问 ", "asked ") + when(was, before) + TO + when(is, after);
        };
    }

    private String when(Field field, Definition form) {
        return field.visibleIf()
                .map(condition -> Conditions.words(condition, form, language))
                .orElse(say("总是", "always"));
    }

    private String kind(Kind kind) {
        String name = FieldKind.of(kind).label(language);
        List<String> more = new ArrayList<>();
        switch (kind) {
            case Kind.Number number -> {
                range(
                                number.least().map(one -> one.toPlainString()),
                                number.most().map(one -> one.toPlainString()))
                        .ifPresent(more::add);
                if (number.decimals() > 0) {
                    more.add(say("小数位 ", "decimals ") + number.decimals());
                }
                if (!number.unit().isEmpty()) {
                    more.add(FormView.text(number.unit(), language));
                }
            }
            case Kind.OneOf(List<Words> choices) -> more.add(choices(choices));
            case Kind.ManyOf(List<Words> choices) -> more.add(choices(choices));
            case Kind.Photos(int least, int most) -> more.add(least + "–" + most + say(" 张", ""));
            case Kind.Written _, Kind.YesNo _, Kind.Day _ -> {}
        }
        return more.isEmpty() ? name : name + " " + String.join(say("，", ", "), more);
    }

    private String choices(List<Words> choices) {
        return choices.stream()
                .map(one -> both(new Text(one.chinese(), one.english())))
                .collect(Collectors.joining(say("、", ", ")));
    }

    private Optional<String> range(Optional<String> least, Optional<String> most) {
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(least.get() + "–" + most.get());
        }
        return least.map(one -> say("至少 ", "at least ") + one)
                .or(() -> most.map(one -> say("至多 ", "at most ") + one));
    }

    private String titles(List<Text> titles) {
        return titles.stream().map(this::both).collect(Collectors.joining(say("、", ", ")));
    }

    private String name(Field field) {
        String label = FormView.text(field.label(), language);
        return label.isEmpty() ? field.id() : "“" + label + "”";
    }

    /** Both languages: each may be what was changed. */
    private String both(Text text) {
        if (text.isEmpty()) {
            return say("（空）", "(nothing)");
        }
        return text.english().isEmpty() ? text.chinese() : text.chinese() + " / " + text.english();
    }

    private String say(String chinese, String english) {
        return language.pick(chinese, english);
    }
}
