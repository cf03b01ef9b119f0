package org.nuanyi.forms.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A form while it is written. The English is in messages/edit_en.properties. */
@MessageBundle(value = "edit", locale = "zh-CN")
public interface EditMessages {

    @Message("改这张表")
    String edit();

    @Message("每按一次按钮就存进草稿；发布以前，正在用的版本不变。")
    String edit_help();

    @Message("有人在您打开以后保存过草稿，这一步没有保存。")
    String overtaken();

    @Message("看现在的草稿")
    String see_newest();

    @Message("各项")
    String fields();

    @Message("要改正")
    String to_mend();

    @Message("上移")
    String up();

    @Message("下移")
    String down();

    @Message("去掉")
    String remove();

    @Message("类型")
    String kind();

    @Message("加一项")
    String add_field();

    @Message("这一部分")
    String section();

    @Message("中文")
    String chinese();

    @Message("英文")
    String english();

    @Message("新部分的名称")
    String new_section();

    @Message("加一部分")
    String add_section();

    @Message("表名")
    String title();

    @Message("表名（中文）")
    String title_zh();

    @Message("表名（英文）")
    String title_en();

    @Message("不记名：谁都可以填，不收照片")
    String anonymous_help();

    @Message("点左边的一项来改，或者加一项。")
    String choose_field();

    @Message("问什么（中文）")
    String label_zh();

    @Message("问什么（英文）")
    String label_en();

    @Message("怎么填（中文，可不写）")
    String help_zh();

    @Message("怎么填（英文，可不写）")
    String help_en();

    @Message("必须填写")
    String must();

    @Message("大小")
    String limits();

    @Message("几张照片")
    String photo_count();

    @Message("最小")
    String least();

    @Message("最大")
    String most();

    @Message("几位小数")
    String decimals();

    @Message("单位（中文）")
    String unit_zh();

    @Message("单位（英文）")
    String unit_en();

    @Message("选项")
    String choices();

    @Message("从上到下就是显示的先后；清空一行就是去掉它；还要更多行，先保存。")
    String choices_help();

    @Message("什么时候问")
    String when();

    @Message("总是问：前面没有别的项。")
    String always();

    @Message("什么都不勾就是总是问。同一项里勾几个，满足一个就问；勾了几项，都满足才问。")
    String when_help();

    @Message("答案按标识保存；已经在用的表不要改标识。")
    String id_help();

    @Message("保存这一项")
    String save_field();

    @Message("高级：用 JSON 写")
    String advanced();

    @Message("没有不同。")
    String no_changes();

    @Message("开始写")
    String begin();

    @Message("小写字母、数字和连字符，例如 acceptance-2027；以后不能改。")
    String new_id_help();

    @Message("当{when}时问")
    String asked_if(String when);

    @Message("去掉这一部分和它的 {fields} 项")
    String drop_section(int fields);

    @Message("第 {number} 个选项，中文")
    String choice_zh(int number);

    @Message("第 {number} 个选项，英文")
    String choice_en(int number);

    @Message("保留现在的条件：{when}（在 JSON 里改）")
    String keeps(String when);

    @Message("与第 {version} 版相比")
    String changes(int version);

    @Message("像填的人那样试一试")
    String trial();

    @Message("填的人看到的就是这样。试填的不保存，也不会交上去。")
    String trial_help();

    @Message("检查这样能不能交")
    String check();

    @Message("这样可以交。")
    String passes();

    @Message("看改了什么、发布")
    String to_publish();

    @Message("移到")
    String move();

    @Message("移过去")
    String move_there();
}
