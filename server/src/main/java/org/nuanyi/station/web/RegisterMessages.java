package org.nuanyi.station.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The register at the desk. The English is in messages/register_en.properties. */
@MessageBundle(value = "register", locale = "zh-CN")
public interface RegisterMessages {

    @Message("驿站")
    String register();

    @Message("搜编号、名称、拼音、地址")
    String search();

    @Message("（按 / 开始）")
    String search_key();

    @Message("筛选")
    String filter();

    @Message("清除条件")
    String clear();

    @Message("单位（含下级）")
    String unit();

    @Message("状态")
    String state();

    @Message("类型")
    String kind();

    @Message("设施")
    String facility();

    @Message("设施状况")
    String condition();

    @Message("全部")
    String any();

    @Message("超过 90 天没核实")
    String unchecked();

    @Message("演示数据")
    String demo();

    @Message("只看演示")
    String demo_only();

    @Message("不看演示")
    String demo_without();

    @Message("排序")
    String order();

    @Message("显示的列")
    String columns();

    @Message("记住")
    String columns_keep();

    @Message("编号")
    String code();

    @Message("名称")
    String name();

    @Message("此刻")
    String now();

    @Message("没有符合条件的驿站。")
    String nobody();

    @Message("少选一个条件，或者清除条件再看。")
    String nobody_next();

    @Message("符合条件 {all} 个：开放 {open}，暂停 {suspended}，已撤销 {closed}，待核实 {doubtful}")
    String totals(int all, int open, int suspended, int closed, int doubtful);

    @Message("第 {page} / {pages} 页")
    String page(int page, int pages);

    @Message("上一页")
    String before();

    @Message("下一页")
    String next();

    @Message("已存的筛选")
    String saved();

    @Message("存下这个筛选")
    String save();

    @Message("给它起个名字")
    String save_name();

    @Message("存下")
    String save_now();

    @Message("删掉")
    String unsave();

    @Message("j k 上下移动，回车打开，/ 搜索")
    String keys();

    @Message("演示")
    String demo_mark();

    @Message("公众看到的页面")
    String public_page();

    @Message("不对公众显示")
    String not_public();

    @Message("编辑")
    String edit();

    @Message("接下来 14 天")
    String days();

    @Message("读成：")
    String understood();

    @Message("这样写，系统算不出开关门时间：公众会看到原话和“以现场公告为准”。")
    String not_understood();

    @Message("没有写开放时间。")
    String no_hours();

    @Message("不开")
    String shut();

    @Message("明年的放假安排还没有公布，相关日子说不准。")
    String calendar_unknown();

    @Message("改动记录")
    String history();

    @Message("还没有改动过。")
    String history_empty();

    @Message("批量")
    String with_others();

    @Message("恢复")
    String restore();

    @Message("把{name}恢复成 {was}")
    String restore_what(String name, String was);

    @Message("上次没有保存的内容还在。")
    String input_back();

    @Message("填回来")
    String input_take();

    @Message("不要了")
    String input_drop();

    @Message("我现场核实过，就是这样")
    String checked_now();

    @Message("保存")
    String save_station();

    @Message("按选择保存")
    String save_choice();

    @Message("取消")
    String cancel();

    @Message("还没有登记设施。")
    String no_facility();

    @Message("没有")
    String none();

    @Message("{name}：两个人都改了")
    String clash(String name);

    @Message("原来：")
    String clash_was();

    @Message("对方改成：")
    String clash_theirs();

    @Message("你写的：")
    String clash_yours();

    @Message("比现在的入口移动 {metres}")
    String moved(String metres);

    @Message("300 米内的驿站")
    String near();

    @Message("300 米内没有别的驿站。")
    String nobody_near();

    @Message("写好坐标，这里显示它在哪里、附近有谁。")
    String no_point();

    @Message("开放与撤销")
    String life();

    @Message("改去 {code}")
    String successor_is(String code);

    @Message("暂停开放")
    String suspend();

    @Message("暂停后，公众页面马上把“{name}”显示为暂停开放和下面的原因，找最近的驿站时不再推荐它。随时可以恢复。")
    String suspend_text(String name);

    @Message("装修，预计 12 月 20 日恢复")
    String suspend_example();

    @Message("确认暂停")
    String suspend_now();

    @Message("恢复开放")
    String reopen();

    @Message("恢复后，“{name}”马上按开放时间显示，原因和替代驿站不再显示。")
    String reopen_text(String name);

    @Message("确认恢复")
    String reopen_now();

    @Message("原因（公众会看到）")
    String notice();

    @Message("临时关闭和开放")
    String one_offs();

    @Message("没有登记。")
    String no_one_off();

    @Message("已取消")
    String cancelled();

    @Message("取消")
    String cancel_one_off();

    @Message("登记一次")
    String add_one_off();

    @Message("登记后马上对公众生效，到时自动结束；关闭优先于开放，都优先于平时的时间。")
    String one_off_text();

    @Message("这段时间")
    String one_off_kind();

    @Message("关闭")
    String one_off_closed();

    @Message("开放")
    String one_off_open();

    @Message("从")
    String from();

    @Message("到")
    String until();

    @Message("登记并公布")
    String publish();

    @Message("批量修改")
    String bulk();

    @Message("批量修改 {count} 个驿站")
    String bulk_of(int count);

    @Message("修改选中的")
    String bulk_chosen();

    @Message("修改符合条件的全部 {count} 个")
    String bulk_all(int count);

    @Message("选 {name}")
    String choose_row(String name);

    @Message("选")
    String choose();

    @Message("不改")
    String unchanged();

    @Message("预览改动")
    String bulk_preview();

    @Message("将改动 {count} 个驿站")
    String bulk_would(long count);

    @Message("另有 {count} 个已经是这样，不会动。")
    String bulk_same(long count);

    @Message("应用到 {count} 个驿站")
    String bulk_apply(long count);

    @Message("一次全部生效，之后可以整批撤销。")
    String bulk_undoable();

    @Message("批量修改了 {count} 个驿站")
    String bulk_did(long count);

    @Message("撤销了一批，{count} 个驿站恢复原样")
    String bulk_undid(long count);

    @Message("被撤销的那一批")
    String bulk_which();

    @Message("这一批已经撤销。")
    String bulk_undone();

    @Message("撤销这一批")
    String bulk_undo();

    @Message("每个驿站恢复成这一批之前的内容；之后又有人改过的不动，并会告诉你有几个。")
    String bulk_undo_text();

    @Message("确认撤销")
    String bulk_undo_now();

    @Message("改动")
    String change();

    @Message("还有 {count} 个没有列出。")
    String more_lines(Long count);
}
