package org.nuanyi.equipment.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of equipment say. The English is in messages/equipment_en.properties. */
@MessageBundle(value = "equipment", locale = "zh-CN")
public interface EquipmentMessages {

    @Message("设备")
    String tabs();

    @Message("维修")
    String repairs();

    @Message("资产台账")
    String register();

    @Message("报修")
    String report();

    @Message("哪里坏了")
    String fault();

    @Message("照片（可不拍）")
    String photo();

    @Message("故障照片")
    String photo_of_fault();

    @Message("提交报修")
    String send_report();

    @Message("没有维修单。")
    String no_repairs();

    @Message("显示")
    String show();

    @Message("筛选")
    String filter();

    @Message("单位")
    String unit();

    @Message("全部单位")
    String any_unit();

    @Message("资产编号")
    String tag();

    @Message("名称")
    String item();

    @Message("驿站")
    String station();

    @Message("状态")
    String state();

    @Message("报修日期")
    String reported_on();

    @Message("报修人")
    String reported_by();

    @Message("期限")
    String due();

    @Message("超期")
    String late();

    @Message("由谁维修")
    String repairer();

    @Message("费用")
    String cost();

    @Message("预计费用（元）")
    String expected_yuan();

    @Message("预计费用")
    String expected();

    @Message("修好的期限")
    String until();

    @Message("安排维修")
    String order();

    @Message("实际费用（元）")
    String cost_yuan();

    @Message("实际费用")
    String cost_in_the_end();

    @Message("维护支出编号（有票据的填写）")
    String spending();

    @Message("维护支出编号")
    String spending_number();

    @Message("修了什么（可不填）")
    String note();

    @Message("修好交回")
    String back();

    @Message("关于这次维修")
    String about_repair();

    @Message("导出 Excel")
    String excel();

    @Message("盘点")
    String stocktakes();

    @Message("开始盘点")
    String begin();

    @Message("已经开始的会接着盘。")
    String begin_help();

    @Message("驿站编号")
    String station_code();

    @Message("还没有盘点过。")
    String no_stocktakes();

    @Message("盘点中")
    String going_on();

    @Message("已结束")
    String over();

    @Message("已作废")
    String void_one();

    @Message("开始")
    String opened();

    @Message("结束")
    String closed();

    @Message("结果")
    String outcome();

    @Message("扫描标签")
    String scan();

    @Message("标签编号或链接（可一次多个）")
    String tags();

    @Message("登记")
    String add_scans();

    @Message("拍标签识别")
    String take_photo();

    @Message("一张照片里可以有几个标签；认出的编号写进上面的框，看过再登记。")
    String photo_help();

    @Message("照片里没有认出标签，请靠近再拍。")
    String photo_none();

    @Message("认出标签：")
    String photo_read();

    @Message("在站，账实相符")
    String group_found();

    @Message("在这里，账在别处")
    String group_elsewhere();

    @Message("账上有，没扫到")
    String group_missing();

    @Message("台账里没有的编号")
    String group_unknown();

    @Message("扫了不止一次")
    String group_twice();

    @Message("账在")
    String on_books_at();

    @Message("次")
    String times();

    @Message("在，标签坏了")
    String it_is_here();

    @Message("没找到，记一笔")
    String it_is_missing();

    @Message("情况说明")
    String missing_note();

    @Message("不算")
    String not_counted();

    @Message("只算一次")
    String count_once();

    @Message("结束时记为“看到了”，账仍在原处。")
    String elsewhere_help();

    @Message("结束盘点")
    String close_it();

    @Message("作废（开错了）")
    String void_it();

    @Message("关于这次盘点")
    String about_stocktake();

    @Message("没有。")
    String nothing_here();

    @Message("结束以后，{found} 件记为看到，{missing} 件记为盘亏。")
    String will_close(int found, int missing);

    @Message("调拨借用")
    String transfers();

    @Message("调出、借出")
    String hand_out();

    @Message("没有调拨、借用。")
    String no_transfers();

    @Message("从")
    String from();

    @Message("到")
    String to();

    @Message("到哪个驿站（编号）")
    String to_code();

    @Message("归还期限（借用填写，调拨留空）")
    String due_if_lent();

    @Message("归还期限")
    String back_by();

    @Message("说明（可不填）")
    String transfer_note();

    @Message("说明")
    String note_short();

    @Message("对方签收以前，账还在原处；交出的人不能自己签收。")
    String hand_out_help();

    @Message("交出日期")
    String sent_on();

    @Message("交出人")
    String sent_by();

    @Message("签收")
    String accept();

    @Message("收回")
    String receive();

    @Message("收到时的情况")
    String accept_note();

    @Message("照片")
    String accept_photo();

    @Message("拍照或写一句说明，二者至少一样。")
    String accept_help();

    @Message("交还")
    String give_back();

    @Message("撤回")
    String take_back();

    @Message("为什么撤回")
    String why_back();

    @Message("签收")
    String accepted();

    @Message("收回")
    String received();

    @Message("关于这次调拨")
    String about_transfer();

    @Message("调入本站")
    String bring_here();
}
