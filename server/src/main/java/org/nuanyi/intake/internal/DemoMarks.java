package org.nuanyi.intake.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyi.kernel.sheet.PlainText;

/**
 * Whether a row says of itself that it was made up. In a column for that, any yes; in the column of
 * origin, one of the words; in free text only a phrase that can mean nothing else, since real names
 * have 模拟 and 演示 in them.
 */
final class DemoMarks {

    private static final Set<String> NO = Set.of("0", "false", "否", "no", "n", "f", "真实");

    private static final Pattern WORD =
            Pattern.compile(
                    "generated|synthetic|\\bdemo\\b|\\bmock\\b|\\bfake\\b|\\bsample\\b|\\btest\\b|虚拟|演示|模拟|测试|生成数据");

    private static final Pattern PHRASE =
            Pattern.compile(
                    "(?:虚拟|演示|模拟|测试|示例)(?:数据|站点|驿站数据)|[(\\[【](?:虚拟|演示|模拟|测试|示例|demo|test|mock)[)\\]】]|(?:demo|generated|mock|test|synthetic|fake)"
                        + " (?:data|station|record)");

    private static final List<Field> FREE_TEXT = List.of(Field.NAME, Field.TAGS, Field.REMARKS);

    private DemoMarks() {}

    static boolean isMarked(RowCells cells) {
        String mark = cells.text(Field.GENERATED);
        if (!mark.isEmpty() && !NO.contains(PlainText.folded(mark))) {
            return true;
        }
        String origin = cells.text(Field.ORIGIN);
        if (!origin.isEmpty() && WORD.matcher(PlainText.folded(origin)).find()) {
            return true;
        }
        for (Field field : FREE_TEXT) {
            String text = cells.text(field);
            if (!text.isEmpty() && PHRASE.matcher(PlainText.folded(text)).find()) {
                return true;
            }
        }
        return false;
    }
}
