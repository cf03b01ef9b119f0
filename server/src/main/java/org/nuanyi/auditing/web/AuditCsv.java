package org.nuanyi.auditing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuanyi.auditing.Line;
import org.nuanyi.kernel.audit.Act;
import org.nuanyi.kernel.audit.AuditEntry;
import org.nuanyi.kernel.sheet.Csv;

/** The audit trail as Excel reads it. */
final class AuditCsv {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final List<String> HEAD =
            List.of(
                    "编号 no",
                    "时间 time",
                    "登录名 login",
                    "姓名 name",
                    "角色 role",
                    "网络地址 network",
                    "操作 action",
                    "对象 kind",
                    "编码 subject",
                    "单位 unit",
                    "结果 result",
                    "改前 before",
                    "改后 after",
                    "请求 request");

    private final Writer out;
    private final ZoneId zone;

    AuditCsv(Writer out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    void head() {
        write(Csv.BYTE_ORDER_MARK + Csv.line(HEAD));
    }

    void line(Line line) {
        AuditEntry entry = line.entry();
        Act act = entry.act();
        write(
                Csv.line(
                        List.of(
                                Long.toString(entry.id()),
                                SECOND.format(entry.at().atZone(zone)),
                                line.login(),
                                line.name(),
                                entry.actor().role(),
                                entry.actor().address().orElse(""),
                                act.action(),
                                act.kind(),
                                act.subject(),
                                entry.unit().orElse(""),
                                entry.result(),
                                fields(act.before()),
                                fields(act.after()),
                                entry.actor().request().orElse(""))));
    }

    private static String fields(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + ": " + field.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
