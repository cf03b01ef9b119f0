package org.nuanyi.upkeep.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Maintenance at the desk. The English is in messages/upkeep_en.properties. */
@MessageBundle(value = "upkeep", locale = "zh-CN")
public interface UpkeepMessages {

    @Message("维护经费")
    String title();

    @Message("年度")
    String year();

    @Message("查看")
    String show();

    @Message("登记支出")
    String enter_spending();

    @Message("支出清单")
    String spendings();

    @Message("单位")
    String unit();

    @Message("计划")
    String planned();

    @Message("预算可用")
    String available();

    @Message("预算下达")
    String granted();

    @Message("已用")
    String used();

    @Message("待审")
    String waiting();

    @Message("计划剩余")
    String left();

    @Message("提醒")
    String warnings();

    @Message("合计")
    String total();

    @Message("类别")
    String category();

    @Message("年度计划")
    String plan();

    @Message("还没有这一年的计划。")
    String no_plan();

    @Message("编制计划")
    String write_plan();

    @Message("按类别填写全年金额（元），空着的就是没有。保存后再提交审定；审定前原计划继续有效。")
    String plan_help();

    @Message("调整理由")
    String why();

    @Message("保存计划")
    String save_plan();

    @Message("计划的各个版本")
    String versions();

    @Message("版本")
    String version();

    @Message("编制人")
    String made_by();

    @Message("编制日期")
    String made_on();

    @Message("审定日期")
    String agreed_on();

    @Message("按驿站")
    String by_station();

    @Message("驿站")
    String station();

    @Message("全单位")
    String all_stations();

    @Message("这里还没有支出。")
    String no_spendings();

    @Message("票据日期")
    String spent_on();

    @Message("商家")
    String seller();

    @Message("金额")
    String fen();

    @Message("金额（元）")
    String amount();

    @Message("状态")
    String state();

    @Message("票据")
    String receipt();

    @Message("有照片")
    String has_photo();

    @Message("无照片")
    String without_photo();

    @Message("票据照片")
    String photo();

    @Message("先拍票据，字要看得清。一笔支出最多 6 张；同一张照片不能报两次。")
    String photo_help();

    @Message("加照片")
    String add_photo();

    @Message("票据号码")
    String number();

    @Message("没有号码的小票可以不填，但要有照片。")
    String number_help();

    @Message("驿站编号（8 位，全单位共用的不填）")
    String station_code();

    @Message("经费来源")
    String source();

    @Message("说明")
    String note();

    @Message("提交审核")
    String submit();

    @Message("存为草稿")
    String save_draft();

    @Message("更正")
    String correct();

    @Message("保存更正")
    String save();

    @Message("经手人")
    String who();

    @Message("付款")
    String paid();

    @Message("本类计划还剩")
    String left_of_category();

    @Message("选中")
    String choose();

    @Message("凭证号")
    String voucher();

    @Message("付款日期")
    String paid_on();

    @Message("勾选这张凭证付的支出；一次全部登记，或一笔也不登记。")
    String pay_help();

    @Message("登记已付")
    String pay();
}
