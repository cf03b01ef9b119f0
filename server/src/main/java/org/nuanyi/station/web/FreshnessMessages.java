package org.nuanyi.station.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The board of freshness. The English is in messages/fresh_en.properties. */
@MessageBundle(value = "fresh", locale = "zh-CN")
public interface FreshnessMessages {

    @Message("新鲜度")
    String title();

    @Message("哪些单位的驿站，最近没人确认开着门？")
    String question();

    @Message("单位")
    String unit();

    @Message("开放驿站")
    String stations();

    @Message("今天")
    String today();

    @Message("7 天内")
    String week();

    @Message("30 天内")
    String month();

    @Message("更早")
    String earlier();

    @Message("从没有")
    String never();

    @Message("合计")
    String total();

    @Message("比例")
    String share();

    @Message("没有开放的驿站。")
    String none();

    @Message("导出 CSV")
    String export();

    @Message("每座驿站只算一次，按最近一次有人确认开着门的日子。")
    String note();
}
