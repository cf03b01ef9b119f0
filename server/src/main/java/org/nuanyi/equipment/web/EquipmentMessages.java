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
}
