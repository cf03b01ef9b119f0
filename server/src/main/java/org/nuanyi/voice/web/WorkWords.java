package org.nuanyi.voice.web;

import org.nuanyi.kernel.page.Language;
import org.nuanyi.voice.StepResult.Reason;

/** Why a step is refused, in the reader's language. */
final class WorkWords {

    private WorkWords() {}

    static String of(Reason why, Language language) {
        return switch (why) {
            case ALREADY_CLOSED ->
                    language.pick(
                            "这条反映已经办结，等核实。", "It is closed already and waits to be verified.");
            case ALREADY_VERIFIED ->
                    language.pick(
                            "这条反映已经确认解决，不用再办。", "It is solved and verified: nothing is left.");
            case NOT_CLOSED ->
                    language.pick(
                            "还没有办结，谈不上核实。", "It is not closed yet, so there is nothing to verify.");
            case NOT_ANSWERED ->
                    language.pick("先答复反映人，再办结。", "Answer the sender first, then close it.");
            case WITHOUT_PHOTO ->
                    language.pick(
                            "办结要附一张现在的照片。", "A photo of how it looks now belongs to closing it.");
            case OWN_WORK ->
                    language.pick(
                            "办结的人不能自己核实，请另一个人来。",
                            "Who closed it does not verify it: somebody else does.");
            case NOT_YOURS -> language.pick("这一步不由你来做。", "This step is for somebody else to take.");
            case NOT_ABLE ->
                    language.pick(
                            "这个人在这个单位没有处理反映的角色。",
                            "This person has no role that looks after reports of this unit.");
            case NOTHING_TO_RELEASE ->
                    language.pick("没有文字和照片，没什么可公开。", "There are no words and no photo to release.");
            case ALREADY_RELEASED -> language.pick("已经公开了。", "It is released already.");
            case NOT_RELEASED -> language.pick("本来就没有公开。", "It is not released.");
        };
    }

    /** Why a field cannot be taken. */
    static String ofField(String field, Language language) {
        return field.equals("photo")
                ? language.pick(
                        "这张照片收不了：要 JPEG 或 PNG，最大 10 MB、4000 万像素。",
                        "This photo cannot be taken: it must be JPEG or PNG, at most 10 MB and 40"
                                + " million pixels.")
                : language.pick(
                        "请写一两句，最多 500 字。", "Write a sentence or two, at most 500 characters.");
    }
}
