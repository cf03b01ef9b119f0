package org.nuanyi.voice.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Reports at the desk. The English is in messages/work_en.properties. */
@MessageBundle(value = "work", locale = "zh-CN")
public interface WorkMessages {

    @Message("反映")
    String reports();

    @Message("反映编号")
    String number_search();

    @Message("查找")
    String search();

    @Message("状态")
    String state();

    @Message("什么事")
    String kind();

    @Message("单位")
    String unit();

    @Message("全部单位")
    String any_unit();

    @Message("只看超时")
    String only_late();

    @Message("只看已升级")
    String only_escalated();

    @Message("只看交给我的")
    String only_mine();

    @Message("筛选")
    String filter();

    @Message("没有这样的反映。")
    String none();

    @Message("什么事")
    String what();

    @Message("驿站")
    String station();

    @Message("收到")
    String heard();

    @Message("期限")
    String due();

    @Message("交给")
    String assignee();

    @Message("已超时")
    String late();

    @Message("已升级到区里")
    String escalated();

    @Message("还没交给谁")
    String nobody();

    @Message("上一页")
    String previous();

    @Message("下一页")
    String next();

    @Message("办到哪一步")
    String track();

    @Message("经过")
    String history();

    @Message("照片")
    String photo();

    @Message("答复反映人")
    String answer();

    @Message("反映人在自己的页面上看得到，最多 500 字。后写的答复代替先写的。")
    String answer_help();

    @Message("发出答复")
    String send_answer();

    @Message("办结照片：现在是什么样")
    String close_photo();

    @Message("办结照片（可以不加）")
    String close_photo_free();

    @Message("JPEG 或 PNG，最大 10 MB。位置和机型会去掉，反映人看得到。请不要拍到人脸。")
    String close_help();

    @Message("办结，等核实")
    String close();

    @Message("你去看过了吗？办结的人之外，任何一个人或反映人都可以核实。")
    String verify_text();

    @Message("看过了，已经解决")
    String solved();

    @Message("还没有解决，重新办")
    String unsolved();

    @Message("这条是你办结的，等另一个人或反映人核实。")
    String own_work();

    @Message("这条反映")
    String facts();

    @Message("工种")
    String occupation();

    @Message("原话和照片")
    String words_and_photo();

    @Message("已公开")
    String is_released();

    @Message("未公开")
    String is_held();

    @Message("联系方式")
    String contact();

    @Message("查看（会记录，需再验一次密码）")
    String reveal();

    @Message("已加密")
    String sealed();

    @Message("交给谁办")
    String assign();

    @Message("这个单位还没有人有处理反映的角色。")
    String no_people();

    @Message("交办")
    String give();

    @Message("公开原话和照片")
    String release();

    @Message("收回公开")
    String withhold();
}
