package org.nuanyi.purchase.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Unified purchase at the desk. The English is in messages/purchase_en.properties. */
@MessageBundle(value = "purchase", locale = "zh-CN")
public interface PurchaseMessages {

    @Message("统一采购")
    String title();

    @Message("采购的各部分")
    String tabs();

    @Message("采购")
    String list();

    @Message("收货")
    String receive();

    @Message("资产")
    String assets();

    @Message("供应商")
    String suppliers();

    @Message("导出 Excel")
    String excel();

    @Message("提出采购")
    String ask();

    @Message("修改需求")
    String edit();

    @Message("单位")
    String unit();

    @Message("全部单位")
    String any_unit();

    @Message("状态")
    String state();

    @Message("年度")
    String year();

    @Message("全部年度")
    String any_year();

    @Message("筛选")
    String filter();

    @Message("没有这样的采购。")
    String none();

    @Message("采购名称")
    String name();

    @Message("驿站数")
    String stations();

    @Message("数量")
    String pieces();

    @Message("金额")
    String amount();

    @Message("合计")
    String total();

    @Message("列出该单位的驿站")
    String list_stations();

    @Message("资金来源")
    String source();

    @Message("买什么")
    String kinds();

    @Message("项")
    String no();

    @Message("设备")
    String item();

    @Message("计量单位")
    String measure();

    @Message("估计单价（元）")
    String estimate();

    @Message("给哪些驿站")
    String for_stations();

    @Message("这个单位没有驿站，请在下面填写。")
    String no_stations();

    @Message("驿站")
    String station();

    @Message("第 {number} 项")
    String kind_no(int number);

    @Message("驿站较多，上面只列出前 60 个；其他驿站在这里填")
    String more_stations();

    @Message("其他驿站")
    String other_stations();

    @Message("每行一个驿站，可从 Excel 粘贴：驿站编号、第 1 项数量、第 2 项数量……用空格或制表符隔开。")
    String stations_help();

    @Message("保存草稿")
    String save_draft();

    @Message("比价")
    String quotes();

    @Message("还没有报价。")
    String no_quotes();

    @Message("选定")
    String chosen();

    @Message("最低")
    String lowest();

    @Message("选择理由")
    String choice_why();

    @Message("少于三家报价，或没有选最低的，须写明理由。")
    String few_help();

    @Message("没有选最低的，须写明理由。")
    String choice_help();

    @Message("选定并送审")
    String choose();

    @Message("还没有可用的供应商，请先登记。")
    String no_suppliers();

    @Message("登记报价")
    String enter_quote();

    @Message("供应商")
    String supplier();

    @Message("{item} 每{measure}单价（元）")
    String price_of(String item, String measure);

    @Message("三方核对")
    String match();

    @Message("发票")
    String invoice();

    @Message("还没有登记发票。")
    String no_invoice();

    @Message("订购")
    String ordered();

    @Message("实收")
    String received();

    @Message("发票")
    String billed();

    @Message("订单单价")
    String order_price();

    @Message("发票单价")
    String bill_price();

    @Message("改登另一张发票")
    String other_invoice();

    @Message("登记发票")
    String enter_invoice();

    @Message("发票号码")
    String invoice_number();

    @Message("开票日期")
    String issued_on();

    @Message("发票数量（{measure}，没有开填 0）")
    String billed_pieces(String measure);

    @Message("发票单价（元）")
    String billed_price();

    @Message("采购内容")
    String what();

    @Message("分站明细")
    String by_station();

    @Message("已收 / 应收")
    String by_station_help();

    @Message("收货单 Excel")
    String receipt_sheet();

    @Message("收货记录")
    String receipts();

    @Message("日期")
    String day();

    @Message("完好")
    String good();

    @Message("破损")
    String damaged();

    @Message("说明")
    String note();

    @Message("收货人")
    String who();

    @Message("送货单")
    String delivery_note();

    @Message("照片")
    String photo();

    @Message("关于这次采购")
    String about();

    @Message("预算")
    String budget();

    @Message("估计金额")
    String estimated();

    @Message("预算可用")
    String available();

    @Message("没有这条预算")
    String no_budget();

    @Message("提出人")
    String made_by();

    @Message("银行账号")
    String account();

    @Message("查看")
    String reveal();

    @Message("选择理由")
    String chosen_why();

    @Message("采购单 PDF")
    String order_paper();

    @Message("没有等着收的设备。")
    String nothing_to_come();

    @Message("待收 {missing} {measure}")
    String still(int missing, String measure);

    @Message("完好数量")
    String good_now();

    @Message("出厂编号（每行一个，可不填）")
    String serials();

    @Message("破损数量（不算收到）")
    String damaged_now();

    @Message("破损说明")
    String note_now();

    @Message("送货单照片")
    String delivery_photo();

    @Message("确认收货")
    String confirm_receipt();

    @Message("另有 {count} 项待收，收完上面的再显示。")
    String more_to_come(int count);

    @Message("供应商名称")
    String supplier_name();

    @Message("统一社会信用代码")
    String credit();

    @Message("变更")
    String change();

    @Message("可用")
    String usable();

    @Message("停用")
    String blocked();

    @Message("未登记")
    String no_account();

    @Message("开户银行")
    String bank();

    @Message("保存账号")
    String save_account();

    @Message("停用理由：{why}")
    String blocked_because(String why);

    @Message("理由")
    String why();

    @Message("停用")
    String block();

    @Message("恢复")
    String unblock();

    @Message("登记供应商")
    String enter_supplier();

    @Message("账号加密存放，只显示后四位；财务付款时可查看，每次查看都有记录。")
    String supplier_help();

    @Message("登记")
    String enter();
}
