package org.nuanyi.cabinet.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of visits say. The English is in messages/visit_en.properties. */
@MessageBundle(value = "visit", locale = "zh-CN")
public interface VisitMessages {

    @Message("上门与开门")
    String visits();

    @Message("还没有人上门补货或远程开门。")
    String no_visits();

    @Message("时间")
    String at();

    @Message("事由")
    String purpose();

    @Message("门")
    String door();

    @Message("谁")
    String who();

    @Message("说明")
    String note();

    @Message("去补货")
    String restock();

    @Message("远程开门")
    String unlock();

    @Message("开哪扇门")
    String which_door();

    @Message("原因（会记入审计日志）")
    String reason();

    @Message("打开这扇门")
    String open_it();

    @Message("门会当场打开，请确认柜前有人。")
    String unlock_help();

    @Message("柜子离线，现在开不了门。")
    String is_away();

    @Message("柜里和账上不一样")
    String differences();

    @Message("物资")
    String item();

    @Message("账上")
    String books();

    @Message("柜里")
    String found();

    @Message("为什么不一样")
    String why();

    @Message("按柜里的数改账")
    String settle();

    @Message("从哪个仓库带货")
    String store();

    @Message("换一个仓库")
    String choose_store();

    @Message("格口")
    String lane();

    @Message("柜里 / 容量")
    String holds();

    @Message("带哪一批")
    String lot();

    @Message("带几件")
    String brought();

    @Message("仓库里没有")
    String none_there();

    @Message("打开补货门")
    String open_to_fill();

    @Message("人在柜前再点。装进去几件由柜子数，多带的带回仓库。")
    String fill_help();

    @Message("这台柜子还没有规划格口。")
    String no_lanes();

    @Message("原来")
    String before();

    @Message("带来")
    String load();

    @Message("现在")
    String after();

    @Message("差")
    String difference();

    @Message("补货完成，入账")
    String finish();

    @Message("数目都对，可以入账。")
    String all_right();

    @Message("数目和带来的不一样，请写明原因再入账。")
    String not_all_right();

    @Message("等柜子报数，页面会自己更新……")
    String counting();

    @Message("等门打开、关上，页面会自己更新……")
    String moving();

    @Message("已入账")
    String finished();
}
