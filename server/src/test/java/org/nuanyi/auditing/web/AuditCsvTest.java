package org.nuanyi.auditing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyi.auditing.Line;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.AuditEntry;
import org.nuanyi.kernel.scope.Actor;

/** The trail as a file for Excel. */
class AuditCsvTest {

    private final StringWriter file = new StringWriter();
    private final AuditCsv csv = new AuditCsv(file, ZoneId.of("Asia/Shanghai"));

    @Test
    void it_begins_with_the_mark_by_which_excel_knows_utf_8() {
        csv.head();
        assertThat(file.toString()).startsWith("\uFEFF编号 no,时间 time,").endsWith("请求 request\r\n");
    }

    @Test
    void a_line_says_who_as_what_from_where_did_what() {
        csv.line(line("李明", "10000012"));
        assertThat(file.toString())
                .isEqualTo(
                        "7,2026-11-26 09:00:00,li.ming,李明,keeper,192.0.2.1,station.close,station,"
                                + "10000012,110101006,done,lifecycle: open,"
                                + "\"lifecycle: closed\nreason: 搬了\",request-1\r\n");
    }

    @Test
    void what_holds_commas_quotes_or_lines_stays_one_cell() {
        csv.line(line("a,\"b\"\nc", ""));
        assertThat(file.toString()).contains(",\"a,\"\"b\"\"\nc\",keeper,");
    }

    @DisplayName("公式不执行")
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_excel_would_take_for_a_formula_is_text(String typed) {
        csv.line(line(typed, ""));
        assertThat(file.toString()).containsPattern(",\"?'" + java.util.regex.Pattern.quote(typed));
    }

    private static Line line(String name, String subject) {
        Act act =
                Act.of("station.close", "station", subject)
                        .changing(
                                Map.of("lifecycle", "open"),
                                Map.of("lifecycle", "closed", "reason", "搬了"));
        Actor actor = new Actor("id", "keeper", Optional.of("192.0.2.1"), Optional.of("request-1"));
        return new Line(
                new AuditEntry(
                        7,
                        Instant.parse("2026-11-26T01:00:00Z"),
                        actor,
                        Optional.of("110101006"),
                        act,
                        "done"),
                "li.ming",
                name);
    }
}
