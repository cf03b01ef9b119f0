package org.nuanyi.station.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The register as a sheet. The English is in messages/sheet_en.properties. */
@MessageBundle(value = "sheet", locale = "zh-CN")
public interface SheetMessages {

    @Message("下载 Excel")
    String download();

    @Message("上传改好的表")
    String upload();

    @Message("用 Excel 改驿站")
    String title();

    @Message("从驿站列表下载的表，在 Excel 或 WPS 里改好，从这里传回来。先给你看会改什么，你确认了才生效。")
    String about();

    @Message("改好的表（.xlsx）")
    String file();

    @Message("最大 {megabytes} MB，一次最多改 5,000 个驿站")
    String file_help(long megabytes);

    @Message("上传并预览")
    String preview();

    @Message("怎么填")
    String rules();

    @Message("只有改过的格子算数。没改的格子、没改的行都不动。")
    String rule_changed();

    @Message("把格子清空，就是把这一项清空；名称、单位、类型、服务对象、进入方式、坐标不能空。")
    String rule_emptied();

    @Message("整列删掉，这一项就都不动；列的先后可以换，多出来的列不看。“编号”和隐藏的“版本”两列要留着。")
    String rule_columns();

    @Message("设施写 可用、维修中、已撤，也认 有、√、坏了；空着或写 无，就是没有。")
    String rule_facilities();

    @Message("灰色的列（状态、系统理解的时间）只是给你看的，改了不算，会提示你。开放时间改“开放时间”那一列。")
    String rule_shown();

    @Message("你下载之后别人又改过的格子，不会被盖掉，会列出来给你看。")
    String rule_conflict();

    @Message("表里不会有站点管理员的手机号，也请不要写进来。")
    String rule_private();

    @Message("返回驿站列表")
    String register();

    @Message("将改动 {count} 个驿站")
    String would(long count);

    @Message("没有可以应用的改动")
    String nothing();

    @Message("{file} · 共 {rows} 行 · 保留到 {until}")
    String about_file(String file, int rows, String until);

    @Message("应用到 {count} 个驿站")
    String apply(long count);

    @Message("一次全部生效，之后可以整批撤销。")
    String undoable();

    @Message("有问题的 {count} 行这次不动。")
    String left(long count);

    @Message("下载标出错误的表（{count} 行）")
    String wrong(long count);

    @Message("改好以后直接传回来。")
    String wrong_help();

    @Message("没有用到的列：{names}")
    String ignored(String names);

    @Message("这张表已经应用过了。")
    String applied();

    @Message("看这一批")
    String batch();

    @Message("换一张表")
    String another();

    @Message("行")
    String line();

    @Message("编号")
    String code();

    @Message("名称")
    String name();

    @Message("改动和问题")
    String change();

    @Message("第 {page} / {pages} 页")
    String page(int page, int pages);

    @Message("上一页")
    String before();

    @Message("下一页")
    String next();
}
