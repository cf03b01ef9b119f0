package org.nuanyi.supply.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Supplies at the desk. The English is in messages/supply_en.properties. */
@MessageBundle(value = "supply", locale = "zh-CN")
public interface SupplyMessages {
    @Message("物资的各部分")
    String tabs();

    @Message("要处理的")
    String board();

    @Message("库房")
    String stores();

    @Message("配发")
    String shipments();

    @Message("用量")
    String use();

    @Message("物资目录")
    String items();

    @Message("物资")
    String title();

    @Message("名称")
    String name();

    @Message("英文名称")
    String english_name();

    @Message("类别")
    String category();

    @Message("一件叫什么")
    String piece();

    @Message("一件的英文")
    String english_piece();

    @Message("每箱件数")
    String pack();

    @Message("商品条码")
    String gtin();

    @Message("编码")
    String code();

    @Message("编码用小写字母、数字和连字符，比如 bottled-water；以后不能改。")
    String code_help();

    @Message("有效期")
    String dated();

    @Message("每件都有有效期（饮水、药品、口罩等）；以后不能改")
    String is_dated();

    @Message("这种物资有有效期，不能改。")
    String dated_stays();

    @Message("这种物资没有有效期，不能改。")
    String undated_stays();

    @Message("状态")
    String state();

    @Message("修改")
    String change();

    @Message("已停用")
    String retired();

    @Message("在用")
    String received_still();

    @Message("有")
    String yes();

    @Message("没有")
    String no();

    @Message("目录还是空的。先由区总工会办公室添加物资。")
    String no_items();

    @Message("添加物资")
    String new_item();

    @Message("加入目录")
    String add_item();

    @Message("保存")
    String save();

    @Message("停用")
    String retire();

    @Message("停用以后不再入库；库里还有的照样可以领用、盘点和配发。")
    String retire_help();

    @Message("{day} 起停用。")
    String retired_since(String day);

    @Message("恢复使用")
    String bring_back();

    @Message("单位、驿站名称或编号")
    String search();

    @Message("单位")
    String unit();

    @Message("全部单位")
    String any_unit();

    @Message("筛选")
    String filter();

    @Message("查看")
    String show();

    @Message("找到的驿站太多，只看了前 300 个。请多写几个字。")
    String many();

    @Message("还没有库房。搜索驿站或单位，给它建一个。")
    String no_stores();

    @Message("没有找到有库房的驿站或单位。")
    String no_stores_found();

    @Message("库房")
    String store();

    @Message("种类")
    String kind();

    @Message("最早到期")
    String expires_first();

    @Message("种数")
    String kinds_there();

    @Message("件数")
    String pieces();

    @Message("断货")
    String gone();

    @Message("已过期")
    String expired();

    @Message("快到期")
    String soon();

    @Message("还没有库房")
    String without_store();

    @Message("建库房")
    String open_store();

    @Message("看驿站")
    String to_station();

    @Message("入库")
    String do_receive();

    @Message("领用")
    String do_use();

    @Message("发货")
    String do_send();

    @Message("盘点")
    String do_count();

    @Message("报损")
    String do_write_off();

    @Message("现有物资")
    String held();

    @Message("库里什么也没有。")
    String holds_nothing();

    @Message("物资")
    String item();

    @Message("合计")
    String all_there();

    @Message("批次")
    String batch();

    @Message("有效期至")
    String expires();

    @Message("单据")
    String papers();

    @Message("还没有单据。")
    String no_papers();

    @Message("日期")
    String day();

    @Message("事由")
    String happened();

    @Message("数量")
    String moved();

    @Message("账实相符，没有变动")
    String moved_nothing();

    @Message("经办人")
    String who();

    @Message("已撤销")
    String undone();

    @Message("账上")
    String booked();

    @Message("请选择")
    String choose();

    @Message("从外面进来的：买的、捐的。没有用到的行空着。有有效期的物资要写有效期。")
    String receive_help();

    @Message("先到期的先用，系统会自动从先到期的批次里扣；过期的不在这里，请报损。")
    String use_help();

    @Message("点过的行写实际数量，没有就写 0；没点的空着。账上没有而架上有的，写在最后两行。")
    String count_help();

    @Message("过期、破损、丢失的，写报损多少。")
    String write_off_help();

    @Message("实有")
    String counted();

    @Message("备注")
    String note();

    @Message("确认{what}")
    String confirm(String what);

    @Message("已撤销：{who}。原因：{why}")
    String was_undone(String who, String why);

    @Message("批次和有效期")
    String lot();

    @Message("撤销这张单据")
    String undo();

    @Message("撤销以后，就像没有发生过：库存和用量都退回去。单据还看得到。")
    String undo_help();

    @Message("原因")
    String why();

    @Message("确认撤销")
    String undo_now();

    @Message("关于这张单据")
    String about_paper();

    @Message("登记时间")
    String entered();

    @Message("发到驿站（8 位编号）")
    String to_station_code();

    @Message("或发到单位库房")
    String or_to_unit();

    @Message("发多少")
    String to_send();

    @Message("发出以后，这里就扣掉；对方签收以后，才算对方的。签收以前可以撤回。")
    String send_help();

    @Message("确认发货")
    String send_now();

    @Message("单号")
    String number();

    @Message("从")
    String from();

    @Message("到")
    String to();

    @Message("物资")
    String what();

    @Message("发货日期")
    String sent_on();

    @Message("在途")
    String under_way();

    @Message("配发 {id}")
    String shipment_number(long id);

    @Message("发出的")
    String sent();

    @Message("在途的")
    String coming();

    @Message("发货请到发货的库房页面点“发货”。")
    String send_from();

    @Message("还没有发过货。")
    String none_sent();

    @Message("没有在途的物资。")
    String none_coming();

    @Message("签收")
    String accept();

    @Message("发出")
    String was_sent();

    @Message("完好收到")
    String good();

    @Message("损坏")
    String damaged();

    @Message("短缺")
    String missing();

    @Message("情况说明（有短缺或损坏须填写）")
    String accept_note();

    @Message("发出的减去完好和损坏的，就是短缺。")
    String accept_help();

    @Message("撤回这批货")
    String take_back();

    @Message("确认撤回")
    String take_back_now();

    @Message("关于这批货")
    String about_shipment();

    @Message("发货人")
    String sent_by();

    @Message("签收日期")
    String accepted_on();

    @Message("要处理的各类")
    String parts();

    @Message("项断货")
    String n_gone();

    @Message("批 60 天内到期")
    String n_soon();

    @Message("{n} 批已过期")
    String n_expired(int n);

    @Message("批在途")
    String n_coming();

    @Message("条缺物资")
    String n_wants();

    @Message("补货建议待办")
    String n_proposals();

    @Message("哪些库房断货了，断了多久？")
    String which_gone();

    @Message("没有断货。")
    String none_gone();

    @Message("已断货")
    String without_for();

    @Message("从哪天起")
    String since();

    @Message("哪些物资快到期或已过期？")
    String which_expire();

    @Message("60 天内没有到期的物资。")
    String none_expire();

    @Message("哪些物资在路上，走了几天？")
    String which_coming();

    @Message("站点管理员说缺什么？")
    String which_wants();

    @Message("没有站点管理员说缺物资。")
    String none_wants();

    @Message("驿站")
    String station();

    @Message("缺什么")
    String what_lacks();

    @Message("谁说的")
    String who_says();

    @Message("去处理")
    String to_wants();

    @Message("谁用了多少？")
    String who_used();

    @Message("导出 Excel")
    String excel();

    @Message("从")
    String from_day();

    @Message("到")
    String until_day();

    @Message("全部物资")
    String any_item();

    @Message("共 {days} 天。校正用量：按没有断货的天数推算，要是一直有货会用多少。")
    String use_words(int days);

    @Message("这段时间没有库房有过这些物资。")
    String none_used();

    @Message("用了")
    String used();

    @Message("断货天数")
    String days_without();

    @Message("校正用量")
    String adjusted();

    @Message("无法推算")
    String unknown();
}
