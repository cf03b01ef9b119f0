package org.nuanyi.intake.internal;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyi.intake.internal.Reading.file;
import static org.nuanyi.intake.internal.Reading.lines;
import static org.nuanyi.intake.internal.Reading.refusal;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.intake.Fault;

class CsvRowsTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String LIST = "名称,地址,经度,纬度\n东四驿站,东四北大街265号,116.4,39.9\n";
    private static final String[] READ = {"名称|地址|经度|纬度", "2: 东四驿站|东四北大街265号|116.4|39.9"};

    @TempDir Path folder;

    @Test
    void utf8_is_read_with_or_without_its_mark() {
        assertThat(lines(file(folder, "a.csv", LIST))).containsExactly(READ);
        assertThat(lines(file(folder, "b.csv", "\ufeff" + LIST))).containsExactly(READ);
    }

    @Test
    void gbk_is_read_though_nothing_says_so() {
        assertThat(lines(file(folder, "a.csv", LIST, GBK))).containsExactly(READ);
    }

    @Test
    void gb18030_is_read_with_its_rare_characters() {
        String rare = "名称,地址\n𠮷祥驿站,㐂路1号\n";

        assertThat(lines(file(folder, "a.csv", rare, GB18030)))
                .containsExactly("名称|地址", "2: 𠮷祥驿站|㐂路1号");
    }

    @Test
    void gbk_is_found_however_late_its_first_chinese_word_comes() {
        String late = "name,address\n" + "Dongsi,Dongsi Street\n".repeat(20_000) + "东四,东四街\n";

        assertThat(lines(file(folder, "a.csv", late, GBK)).getLast()).isEqualTo("20002: 东四|东四街");
    }

    @Test
    void utf16_is_read_where_its_mark_says_so() {
        String tabs = "\ufeff" + LIST.replace(',', '\t');

        assertThat(lines(file(folder, "a.txt", tabs, UTF_16LE))).containsExactly(READ);
        assertThat(lines(file(folder, "b.txt", tabs, UTF_16BE))).containsExactly(READ);
    }

    @Test
    void utf8_with_a_broken_byte_is_refused_and_not_read_as_gbk() {
        byte[] bytes = (LIST + "前门驿站,前门大街2号,116.3,39.8\n").getBytes(UTF_8);
        bytes[bytes.length - 20] = (byte) 0xff;

        assertThat(refusal(file(folder, "a.csv", bytes))).isEqualTo(Fault.CHARSET_DAMAGED);
        assertThat(refusal(file(folder, "a.csv", bytes), Limits.USUAL))
                .hasMessage("CHARSET_DAMAGED");
    }

    @Test
    void what_is_no_known_encoding_is_refused_with_its_line() {
        byte[] bytes =
                "name,address\nA,\u00ff\u00ff\u0080\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(refusal(file(folder, "a.csv", bytes))).isEqualTo(Fault.CHARSET_UNKNOWN);
    }

    @Test
    void nul_bytes_are_refused() {
        assertThat(refusal(file(folder, "a.csv", LIST + "a\0b,c,1,2\n")))
                .isEqualTo(Fault.NUL_BYTES);
        assertThat(refusal(file(folder, "b.csv", LIST, UTF_16LE))).isEqualTo(Fault.NUL_BYTES);
    }

    @Test
    void comma_semicolon_and_tab_part_cells() {
        assertThat(lines(file(folder, "a.csv", LIST.replace(',', ';')))).containsExactly(READ);
        assertThat(lines(file(folder, "b.csv", LIST.replace(',', '\t')))).containsExactly(READ);
    }

    @Test
    void the_separator_is_told_by_the_heading_and_not_by_lists_in_cells() {
        String text = "名称,设施\nA,饮水;空调;微波炉;座椅\n";

        assertThat(lines(file(folder, "a.csv", text)))
                .containsExactly("名称|设施", "2: A|饮水;空调;微波炉;座椅");
    }

    @Test
    void a_first_line_of_excel_that_names_the_separator_is_obeyed() {
        assertThat(lines(file(folder, "a.csv", "sep=;\r\n名称;地址\r\nA;B,C\r\n")))
                .containsExactly("名称|地址", "3: A|B,C");
    }

    @Test
    void line_ends_may_be_mixed() {
        assertThat(lines(file(folder, "a.csv", "名称,地址\r\nA,1\nB,2\rC,3")))
                .containsExactly("名称|地址", "2: A|1", "3: B|2", "4: C|3");
    }

    @Test
    void quoted_cells_may_hold_line_breaks_separators_and_quotes() {
        assertThat(
                        lines(
                                file(
                                        folder,
                                        "a.csv",
                                        "名称,地址,电话\n\"A\n一层\",\"甲,乙\",\"说\"\"好\"\"\"\nB,2,3\n")))
                .containsExactly("名称|地址|电话", "2: A\n一层|甲,乙|说\"好\"", "4: B|2|3");
    }

    @Test
    void empty_lines_are_passed_over() {
        assertThat(lines(file(folder, "a.csv", "\n名称,地址\n\nA,1\n,\n\nB,2\n\n")))
                .containsExactly("名称|地址", "4: A|1", "7: B|2");
    }

    @Test
    void a_title_above_the_heading_is_passed_over() {
        assertThat(lines(file(folder, "a.csv", "东城区暖心驿站台账,,\n截至,2026-11-01,\n名称,地址,经度\nA,1,116\n")))
                .containsExactly("名称|地址|经度", "4: A|1|116");
    }

    @Test
    void a_row_that_is_too_short_or_too_long_is_a_problem() {
        assertThat(lines(file(folder, "a.csv", "名称,地址,经度\nA,1\nB,2,116,多\nC,3,116,\n")))
                .containsExactly(
                        "名称|地址|经度",
                        "2: A|1 ROW_SHORT[][3, 2]",
                        "3: B|2|116|多 ROW_LONG[][3, 4]",
                        "4: C|3|116|");
    }

    @Test
    void a_quote_that_nobody_closes_is_named_where_it_opens() {
        assertThat(lines(file(folder, "a.csv", "名称,地址,电话\nA,1,2\nB,2,\"3\nC,3,4\nD,4,5\n")))
                .element(2)
                .asString()
                .startsWith("3: B|2|3\nC,3,4")
                .endsWith("QUOTE_OPEN[][]");
    }

    @Test
    void a_quote_left_open_over_megabytes_stops_the_file() {
        String text = "名称,地址\nA,\"1\n" + "x".repeat(3 << 20);

        assertThat(refusal(file(folder, "a.csv", text))).isEqualTo(Fault.CSV_BROKEN);
    }

    @Test
    void a_file_without_a_heading_is_refused() {
        assertThat(refusal(file(folder, "a.csv", "东四,116.4,39.9\n前门,116.3,39.8\n")))
                .isEqualTo(Fault.HEADING_MISSING);
    }

    @Test
    void more_columns_than_a_list_has_are_refused() {
        assertThat(
                        refusal(file(folder, "a.csv", "名称" + ",甲".repeat(30) + "\n"), Reading.SMALL)
                                .fault())
                .isEqualTo(Fault.TOO_MANY_COLUMNS);
    }

    @Test
    void how_far_it_is_goes_from_nothing_to_all() {
        Path file = file(folder, "a.csv", LIST + "x,y,1,2\n".repeat(100_000));

        try (RowSource rows = Reading.open(file)) {
            double before = rows.fraction();
            Reading.lines(rows);

            assertThat(before).isLessThan(0.2);
            assertThat(rows.fraction()).isEqualTo(1);
        }
    }
}
