package org.nuanyi.forms.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Flaw;
import org.nuanyi.core.form.Place;
import org.nuanyi.core.form.Rewriting;
import org.nuanyi.forms.FormView;
import org.nuanyi.kernel.page.Language;

/** What keeps a form from being published. */
final class FlawWords {

    private static final Pattern FIELD =
            Pattern.compile("sections\\[([0-9]+)]\\.fields\\[([0-9]+)]");

    private FlawWords() {}

    /** With the field it is about, and the place in the JSON where it is. */
    static String of(Flaw flaw, Definition form, Language language) {
        return field(flaw, form, language)
                + flaw.path()
                + language.pick("：", ": ")
                + words(flaw, language);
    }

    private static String field(Flaw flaw, Definition form, Language language) {
        Matcher place = FIELD.matcher(flaw.path());
        return place.lookingAt()
                ? new Rewriting(form)
                        .find(
                                new Place(
                                        Integer.parseInt(place.group(1)),
                                        Integer.parseInt(place.group(2))))
                        .map(field -> FormView.text(field.label(), language))
                        .filter(label -> !label.isEmpty())
                        .map(label -> "“" + label + "” ")
                        .orElse("")
                : "";
    }

    /** Without its place. */
    static String words(Flaw flaw, Language language) {
        String about = flaw.about();
        return switch (flaw.why()) {
            case BAD_ID ->
                    language.pick(
                            "标识只用小写字母、数字和连字符，最长 40",
                            "an id is lower case letters, digits and hyphens, up to 40");
            case TWICE -> language.pick("标识重复：" + about, "stands twice: " + about);
            case NO_WORDS -> language.pick("缺少中文", "the Chinese words are missing");
            case TOO_LONG ->
                    language.pick("最多 " + about + " 个字", "at most " + about + " characters");
            case NOTHING_TO_ASK -> language.pick("没有内容", "there is nothing in it");
            case TOO_MANY -> language.pick("最多 " + about, "at most " + about);
            case LIMITS_CROSSED ->
                    language.pick("最小不能大于最大", "the smallest is more than the largest");
            case NO_SUCH_FIELD ->
                    language.pick(
                            "它依据的一项不在表里：" + about,
                            "it asks about " + about + ", which is not in the form");
            case LATER_FIELD ->
                    language.pick(
                            "只能依据前面的项，不能是：" + about,
                            "only earlier fields can be asked about, not " + about);
            case NO_SUCH_VALUE -> language.pick("没有这个选项：" + about, "there is no choice " + about);
            case EMPTY_CONDITION -> language.pick("条件是空的", "the condition is empty");
            case ANONYMOUS_PHOTOS ->
                    language.pick("不记名的表不收照片", "an anonymous form takes no photos");
        };
    }
}
