package org.nuanyi.forms;

import io.vertx.core.json.JsonObject;
import org.nuanyi.core.form.Fault;
import org.nuanyi.core.form.Fault.Why;
import org.nuanyi.kernel.page.Language;

/** What is wrong with an answer, and what to write instead. */
public final class FaultWords {

    /** Stands for the limit in {@link #json}. */
    private static final String LIMIT = "{limit}";

    private FaultWords() {}

    /**
     * All of them for the phone, as JSON: by the names of the rules, with {@value #LIMIT} in the
     * place of the limit; where a limit has words of its own, it follows the name.
     */
    public static String json(Language language) {
        JsonObject words = new JsonObject();
        for (Why why : Why.values()) {
            words.put(why.name(), of(new Fault("", why, LIMIT), language));
        }
        words.put(Why.TOO_PRECISE + " 0", of(new Fault("", Why.TOO_PRECISE, "0"), language));
        return words.encode();
    }

    static String of(Fault fault, Language language) {
        String limit = fault.limit();
        return switch (fault.why()) {
            case MISSING -> language.pick("这一项要填写。", "This must be answered.");
            case TOO_LONG ->
                    language.pick("最多 " + limit + " 个字。", "At most " + limit + " characters.");
            case ONLY_ONE -> language.pick("只能有一个答案。", "One answer only.");
            case NO_NUMBER ->
                    language.pick("请只用数字，例如 12 或 12.5。", "Digits only, as in 12 or 12.5.");
            case TOO_PRECISE ->
                    limit.equals("0")
                            ? language.pick("请填整数。", "A whole number.")
                            : language.pick(
                                    "最多 " + limit + " 位小数。", "At most " + limit + " decimals.");
            case TOO_SMALL -> language.pick("不能小于 " + limit + "。", "Not less than " + limit + ".");
            case TOO_LARGE -> language.pick("不能大于 " + limit + "。", "Not more than " + limit + ".");
            case NO_CHOICE -> language.pick("请从给出的选项中选。", "Choose one of what is offered.");
            case NO_DAY -> language.pick("请填一个日期，例如 2026-11-24。", "A day, as in 2026-11-24.");
            case TOO_FEW_PHOTOS ->
                    language.pick("至少 " + limit + " 张照片。", "At least " + limit + " photos.");
            case TOO_MANY_PHOTOS ->
                    language.pick("最多 " + limit + " 张照片。", "At most " + limit + " photos.");
            case PHOTO_NOT_HERE ->
                    language.pick("有照片还没有传到，请重新添加。", "A photo did not arrive; add it again.");
        };
    }
}
