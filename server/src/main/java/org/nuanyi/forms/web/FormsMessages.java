package org.nuanyi.forms.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Forms at the desk. The English is in messages/forms_en.properties. */
@MessageBundle(value = "forms", locale = "zh-CN")
public interface FormsMessages {

    @Message("表单")
    String forms();

    @Message("返回")
    String back();

    @Message("第 {number} 版")
    String version(int number);

    @Message("必填")
    String required();

    @Message("没有填写")
    String unanswered();

    @Message("JPEG 或 PNG，一次最多 10 MB；点“保存”时传上来。")
    String photo_help();

    @Message("添加照片")
    String add_photo();

    @Message("保留这张照片")
    String keep_photo();

    @Message("现场照片")
    String photo();

    @Message("保存")
    String save();

    @Message("提交")
    String submit();

    @Message("提交以后不能再改。没填完可以先保存，下次接着填。")
    String submit_help();

    @Message("已保存。")
    String saved();

    @Message("已于 {when} 提交。")
    String submitted(String when);

    @Message("有几处要补充或改正，见下面标出的地方。什么都没有丢。")
    String faulty();

    @Message("这张表已经提交，您后来的修改另外保留了一份，没有覆盖提交的内容。")
    String too_late();

    @Message("另有一份修改没有处理，处理以后才能提交。")
    String conflict_waits();

    @Message("对照两份修改")
    String see_conflict();

    @Message("两份修改，请逐项选定")
    String conflict();

    @Message("有人在您打开以后也改了这张表。两份都在，没有互相覆盖。下面是不一样的地方，请逐项选一个。")
    String conflict_text();

    @Message("现在的")
    String newest();

    @Message("另一份")
    String aside();

    @Message("用选定的保存")
    String decide();

    @Message("带到现场")
    String take();

    @Message("在这台手机上留下这一页，没有网络也能打开、接着填；退出登录时一并删除。自己的手机才用。")
    String take_help();

    @Message("这一页留在这台手机上了，没有网络也能打开。退出登录时删除。")
    String taken();

    @Message("不再保留")
    String leave();

    @Message("这台手机留不下，请在有网络时填。")
    String not_taken();

    @Message("填的内容只在这台手机上，还没有保存。")
    String on_phone();

    @Message("没有网络。填的内容和照片留在这台手机上，有网络时自动保存。")
    String waits();

    @Message("没有网络。填好的表留在这台手机上，有网络时自动提交。")
    String waits_whole();

    @Message("正在发送……")
    String sending();

    @Message("已保存。")
    String arrived();

    @Message("有人也改了这张表，两份都在，没有互相覆盖。")
    String quarrels();

    @Message("登录已过期。填的内容还在这台手机上，登录后自动保存。")
    String signed_out();

    @Message("登录")
    String sign_in();

    @Message("没有被接受。填的内容还在这台手机上，请告诉区总工会。")
    String refused();

    @Message("这张照片打不开，请换一张（JPEG 或 PNG）。")
    String unreadable_photo();

    @Message("照片还没有发送")
    String photo_waits();

    @Message("表单是有版本的数据。发布过的版本不再变；已经开始填的，仍用原来的版本。")
    String forms_help();

    @Message("表单")
    String form();

    @Message("标识")
    String id();

    @Message("版本")
    String newest_version();

    @Message("发布时间")
    String published();

    @Message("状态")
    String state();

    @Message("已停用")
    String is_withdrawn();

    @Message("不记名")
    String is_anonymous();

    @Message("草稿")
    String is_draft();

    @Message("新建表单")
    String new_form();

    @Message("表单（JSON）")
    String json();

    @Message("字段、选项、规则和显示条件都写在这里；可以从别处粘贴，也可以从已有版本下载。")
    String json_help();

    @Message("保存草稿")
    String keep_draft();

    @Message("放弃草稿")
    String drop();

    @Message("还不能发布，请改正：")
    String unsound();

    @Message("预览")
    String preview();

    @Message("历次版本")
    String versions();

    @Message("停用")
    String withdraw();

    @Message("停用后不能再开始填写；已经开始的可以填完，已提交的仍可查看。")
    String withdraw_help();

    @Message("下一版（第 {number} 版）")
    String next_version(int number);

    @Message("发布第 {number} 版")
    String publish(int number);

    @Message("发布后，新填的表用第 {number} 版；已经开始填的仍用原来的版本。发布过的版本不能再改。")
    String publish_help(int number);

    @Message("{count} 人回答")
    String answered(int count);

    @Message("您看的时候，又有人保存过，所以还没有定。下面是现在的两份，请重新选。")
    String changed_again();

    @Message("还没有提交：有人在您打开以后保存过。下面是现在的内容，看过以后请再提交。")
    String unseen();
}
