package org.nuanyi.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.forms.web.SomeForm.FORM;
import static org.nuanyi.forms.web.SomeForm.OPEN;
import static org.nuanyi.forms.web.SomeForm.WHY;
import static org.nuanyi.forms.web.SomeForm.WORDS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuanyi.core.Named.Words;
import org.nuanyi.core.form.Definition;
import org.nuanyi.core.form.Field;
import org.nuanyi.core.form.Kind;
import org.nuanyi.core.form.Text;
import org.nuanyi.kernel.page.Language;

/** What a version has otherwise than the one before, as whoever publishes it reads it. */
class ChangeWordsTest {

    @Test
    void the_same_form_says_nothing() {
        assertThat(chinese(FORM)).isEmpty();
    }

    @Test
    void what_comes_and_goes_is_named() {
        Field area =
                SomeForm.field(
                        "area",
                        "面积",
                        "Area",
                        new Kind.Number(
                                1,
                                Optional.of(BigDecimal.ONE),
                                Optional.empty(),
                                new Text("平方米", "m²")));
        Definition after = SomeForm.form(2, List.of(OPEN, area), List.of(WORDS));

        assertThat(chinese(after)).containsExactly("新增：“面积”（小数 至少 1，小数位 1，平方米）", "去掉：“为什么”");
        assertThat(english(after))
                .containsExactly(
                        "Added: “Area” (A number with decimals at least 1, decimals 1, m²)",
                        "Removed: “Why?”");
    }

    @Test
    void what_is_otherwise_is_said_old_and_new() {
        Field why =
                new Field(
                        "why",
                        new Text("原因", "Why?"),
                        new Text("写清楚", ""),
                        new Kind.ManyOf(List.of(new Words("c1", "修缮", "Repairs"))),
                        false,
                        Optional.empty());

        assertThat(chinese(SomeForm.form(2, List.of(OPEN, why), List.of(WORDS))))
                .containsExactly(
                        "“原因”：名称 为什么 / Why? → 原因 / Why?；说明 （空） → 写清楚；"
                                + "单选 修缮 / Repairs、搬走 / Moved → 多选 修缮 / Repairs；"
                                + "不再必填；什么时候问 “开着吗”是“否” → 总是");
    }

    @Test
    void another_order_and_other_names_of_the_form_are_said() {
        Definition after =
                new Definition(
                        "visit",
                        2,
                        new Text("看望", "Visit"),
                        true,
                        SomeForm.form(2, List.of(WORDS), List.of(OPEN, WHY)).sections());

        assertThat(chinese(after)).containsExactly("表名：走访 / Visit → 看望 / Visit", "改为不记名", "换了先后");
    }

    private static List<String> chinese(Definition after) {
        return new ChangeWords(FORM, after, Language.CHINESE).lines();
    }

    private static List<String> english(Definition after) {
        return new ChangeWords(FORM, after, Language.ENGLISH).lines();
    }
}
