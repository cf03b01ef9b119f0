package org.nuanyi.purchase.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of assets say. The English is in messages/asset_en.properties. */
@MessageBundle(value = "asset", locale = "zh-CN")
public interface AssetMessages {

    @Message("打印标签")
    String labels();

    @Message("驿站编号")
    String station_code();

    @Message("编号、名称、出厂编号")
    String search();

    @Message("在册 {pieces} 件，原值 {fen}")
    String asset_totals(String pieces, String fen);

    @Message("盘亏 {count} 件")
    String asset_missing(int count);

    @Message("没有这样的资产。")
    String no_assets();

    @Message("资产编号")
    String tag();

    @Message("收货日期")
    String received_on();

    @Message("最近盘点")
    String last_seen();

    @Message("单价")
    String unit_price();

    @Message("盘点")
    String stocktake();

    @Message("情况说明（没找到须填写）")
    String look_note();

    @Message("在，完好")
    String there();

    @Message("没找到")
    String not_there();

    @Message("盘点记录")
    String sightings();

    @Message("收货以后还没有盘点过。")
    String never_seen();

    @Message("看到了")
    String was_there();

    @Message("没有找到")
    String was_not_there();

    @Message("关于这件资产")
    String about_asset();

    @Message("出厂编号")
    String serial();

    @Message("采购")
    String bought_by();

    @Message("供应商")
    String supplier();

    @Message("保修到")
    String warranty();

    @Message("已过保")
    String warranty_over();

    @Message("登记保修期")
    String set_warranty();

    @Message("保修到（不知道就留空）")
    String warranty_field();

    @Message("保存")
    String save();

    @Message("还有 {count} 张没有列出，请按单位或驿站筛选后再打印。")
    String labels_left(int count);
}
