package org.nuanyi.station.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.station.RowFault;
import org.nuanyi.station.SheetLine;
import org.nuanyi.station.SheetResult.Reason;
import org.nuanyi.station.StationField;
import org.nuanyi.station.internal.SheetColumn;

/** Says what is wrong with a sheet and its rows. */
record RowWords(FieldWords words) {

    /** Each thing that is wrong with a row, as a sentence. */
    List<String> wrong(SheetLine line) {
        return Stream.of(
                        line.odd().stream().map(this::of),
                        line.faults().stream().map(fault -> BatchWriter.fault(fault, words)),
                        line.clashes().stream().map(clash -> BatchWriter.clash(clash, words)))
                .flatMap(some -> some)
                .toList();
    }

    /**
     * The same by the columns they are about.
     *
     * @param headings of the columns, from left to right
     */
    Map<Integer, String> marks(SheetLine line, List<String> headings) {
        Map<Integer, String> marks = new LinkedHashMap<>();
        line.odd().stream()
                .filter(fault -> fault.column() != RowFault.WHOLE_ROW)
                .forEach(fault -> marks.merge(fault.column(), of(fault), RowWords::both));
        line.faults()
                .forEach(
                        fault ->
                                mark(
                                        marks,
                                        headings,
                                        fault.field(),
                                        BatchWriter.fault(fault, words)));
        line.clashes()
                .forEach(
                        clash ->
                                mark(
                                        marks,
                                        headings,
                                        clash.field(),
                                        BatchWriter.clash(clash, words)));
        return marks;
    }

    private static void mark(
            Map<Integer, String> marks, List<String> headings, StationField field, String said) {
        SheetColumn wanted = new SheetColumn.Said(field);
        for (int column = 0; column < headings.size(); column++) {
            if (SheetColumn.find(headings.get(column)).filter(wanted::equals).isPresent()) {
                marks.merge(column, said, RowWords::both);
            }
        }
    }

    private static String both(String one, String other) {
        return one + "\n" + other;
    }

    private String of(RowFault fault) {
        String detail = fault.detail().isEmpty() ? "" : " (" + fault.detail() + ")";
        return switch (fault.kind()) {
            case CODE_UNREADABLE ->
                    say(
                                    "编号不对，要 8 位数字，照下载的表写",
                                    "The code is none: copy it from the sheet you" + " downloaded")
                            + detail;
            case CODE_TWICE ->
                    say(
                            "这个编号在表里出现了不止一次，只留一行",
                            "This code stands in several rows: keep one of them");
            case VERSION_UNREADABLE ->
                    say(
                                    "隐藏的“版本”列被改了，请重新下载这个驿站",
                                    "The hidden column Revision was changed: download this station"
                                            + " again")
                            + detail;
            case UNKNOWN_STATION ->
                    say("没有这个驿站，或者不归你管", "There is no such station, or it is not yours") + detail;
            case NOT_TO_CHANGE -> say("这个驿站你只能看，不能改", "You may see this station, not change it");
            case NOT_TO_GIVE ->
                    say("负责单位：不能交给你管不到的单位", "Unit: you cannot give it to a unit that is not yours");
            case FORMULA_FAILED ->
                    say("公式没有结果，请直接写内容", "A formula without a result: write what it should say")
                            + detail;
            case MERGED ->
                    say(
                                    "合并的格子看不出写给哪一列，请拆开",
                                    "Merged cells: split them, nobody can tell whose this is")
                            + detail;
            case ONLY_SHOWN ->
                    say(
                                    "这一列只供查看，不能在表里改；状态请到驿站页面改，时间请改“开放时间”",
                                    "This column is only to be read; change the state on the"
                                            + " station's page, the hours in Hours")
                            + detail;
        };
    }

    /** Why nothing was taken of a sheet, and what to do. */
    String refusal(Reason reason, List<String> details) {
        String detail = details.isEmpty() ? "" : details.getFirst();
        return switch (reason) {
            case EMPTY -> say("没有选文件，或文件是空的。", "No file was chosen, or it is empty.");
            case OLD_XLS ->
                    say(
                            "这是旧的 .xls 格式。请在 Excel 里另存为 .xlsx 再传。",
                            "That is the old .xls format: save it as .xlsx in Excel.");
            case NOT_A_SHEET ->
                    say(
                            "这不是 Excel 表（.xlsx）。CSV 请先在 Excel 里打开，另存为 .xlsx。",
                            "That is no Excel sheet (.xlsx). Open a CSV in Excel and save it as"
                                    + " .xlsx.");
            case BROKEN ->
                    say(
                            "文件打不开，可能坏了。请在 Excel 里打开它，另存为 .xlsx 再传。",
                            "The file cannot be opened. Open it in Excel and save it as .xlsx.");
            case BOMB ->
                    say(
                            "文件解开以后大得不正常，没有读。",
                            "The file unpacks to far more than a sheet does; it was not read.");
            case TOO_LARGE -> say("文件太大了，请筛选后分几次下载。", "The file is too large: filter first.");
            case HEADING_MERGED ->
                    say(
                            "表头有合并的格子（%s），请拆开。".formatted(detail),
                            "The heading has merged cells (%s): split them.".formatted(detail));
            case HEADING_TWICE ->
                    say(
                            "“%s”这一列有两个，请删掉一个。".formatted(detail),
                            "The column %s stands there twice: delete one.".formatted(detail));
            case NO_CODES ->
                    say(
                            "找不到“编号”这一列。请用从驿站列表下载的表。",
                            "There is no column Code. Use a sheet downloaded from the stations.");
            case NO_VERSIONS ->
                    say(
                            "隐藏的“版本”列没有了，不知道别人改过什么。请重新下载，再把改动贴进去。",
                            "The hidden column Revision is missing, so nobody can tell what others"
                                    + " changed. Download again and paste your changes.");
            case TOO_MUCH ->
                    say(
                            "改动或有问题的行超过 5,000 行，请分几次传。",
                            "More than 5,000 rows are new or wrong: bring them in parts.");
        };
    }

    private String say(String chinese, String english) {
        return language().pick(chinese, english);
    }

    private Language language() {
        return words.language();
    }
}
