package org.nuanyi.build.web;

import java.util.List;
import java.util.stream.Collectors;
import org.nuanyi.build.Lack;
import org.nuanyi.build.ProjectResult;
import org.nuanyi.kernel.lifecycle.FlowWords;
import org.nuanyi.kernel.page.Language;

/** Why something was not done with a project, in the reader's language. */
final class BuildWords {

    private BuildWords() {}

    /** Empty where it was done. */
    static String of(ProjectResult result, Language language) {
        FlowWords words = new FlowWords(language);
        return switch (result) {
            case ProjectResult.Done _, ProjectResult.Begun _ -> "";
            case ProjectResult.Overtaken _ -> overtaken(language);
            case ProjectResult.NotNow _ -> notNow(language);
            case ProjectResult.SamePerson _ -> said(Lack.SECOND_PERSON, language);
            case ProjectResult.Refused(var why, var lacking) ->
                    lacking.isEmpty() ? words.sentence(why) : of(lacking, language);
        };
    }

    static String overtaken(Language language) {
        return language.pick(
                "您看到的已经不是最新的：刚才有人改过。下面是现在的内容，请看过再改。",
                "What you saw is no longer what there is: somebody changed it a moment ago. Look at"
                        + " it, then go on.");
    }

    static String notNow(Language language) {
        return language.pick("现在这一步不能改。", "At this step it is not changed.");
    }

    /** What is missing, in a sentence. */
    static String of(List<Lack> lacking, Language language) {
        return lacking.stream()
                .map(lack -> said(lack, language))
                .collect(Collectors.joining(language.pick("；", "; ")));
    }

    private static String said(Lack lack, Language language) {
        return language.pick(lack.chinese(), lack.english());
    }

    /** Why a step was not understood. */
    static String ofDeed(String field, Language language) {
        return field.equals("comment")
                ? language.pick("说明最多 2000 字。", "The comment takes up to 2000 characters.")
                : language.pick(
                        "这一步没有办成，请刷新后再试。", "That was not done. Load the page again, then try.");
    }

    /** What to write into a field. */
    static String ofField(String field, Language language) {
        return switch (field) {
            case "name", "host", "source", "floor", "keeper" ->
                    language.pick("请填写，最多 60 字。", "Fill this in, at most 60 characters.");
            case "address" ->
                    language.pick("请填写，最多 120 字。", "Fill this in, at most 120 characters.");
            case "unit", "kind", "host_kind", "entry", "serves", "shows", "basis" ->
                    language.pick("请选一个。", "Choose one.");
            case "point" ->
                    language.pick(
                            "请写经度、纬度和坐标系，如 116.4255,39.9298 gcj02。",
                            "Longitude, latitude and datum, as 116.4255,39.9298 gcj02.");
            case "area_m2" ->
                    language.pick("请写大于 0 的平方米数，最多一位小数。", "Square metres above 0, one decimal.");
            case "people_served" -> language.pick("请写从 0 起的人数。", "A number from 0.");
            case "trained_on", "signed_on", "ruled_on", "notice_on", "checked_on", "starts_on" ->
                    language.pick("请写日期，如 2026-11-20。", "A day, as 2026-11-20.");
            case "ends_on" ->
                    language.pick("到期日要晚于开始日。", "A day after the one on which it starts.");
            case "why" -> language.pick("请填写，最多 200 字。", "Fill this in, at most 200 characters.");
            case "found" -> language.pick("请填写，最多 500 字。", "Fill this in, at most 500 characters.");
            case "successor" ->
                    language.pick("请写驿站的八位编号，或者空着。", "A station's eight digits, or nothing.");
            case "instead" ->
                    language.pick(
                            "写一个改去的驿站，或者写可以去哪，最多 200 字。",
                            "Name a station, or say where else to go, at most 200 characters.");
            case "file", "size" ->
                    language.pick(
                            "请选一份 PDF 或照片（JPEG、PNG），最大 10 MB。",
                            "Choose a PDF or a photo (JPEG, PNG) of at most 10 MB.");
            case "mobile" -> language.pick("请写完整的电话号码。", "A telephone number, all of it.");
            case "desk_phone" ->
                    language.pick(
                            "只公开座机，不公开手机。", "Only the number of a desk is published, no mobile.");
            case "hours" -> language.pick("请填写，最多 200 字。", "Fill this in, at most 200 characters.");
            case "photo" ->
                    language.pick(
                            "这张照片收不了：要 JPEG 或 PNG，最大 10 MB。",
                            "This photo cannot be taken: JPEG or PNG, at most 10 MB.");
            default -> language.pick("太长了，请写短一些。", "This is too long.");
        };
    }
}
