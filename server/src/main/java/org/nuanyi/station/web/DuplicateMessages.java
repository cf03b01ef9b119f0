package org.nuanyi.station.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Stations registered twice. The English is in messages/twice_en.properties. */
@MessageBundle(value = "twice", locale = "zh-CN")
public interface DuplicateMessages {

    @Message("疑似重复的驿站")
    String title();

    @Message("名字一样、相距 300 米以内，或名字相近、相距 30 米以内。")
    String rule();

    @Message("没有疑似重复的驿站。")
    String none();

    @Message("相距 {metres} 米")
    String apart(long metres);

    @Message("不是同一座")
    String not_same();

    @Message("保留 {name}（{code}）")
    String keep(String name, String code);

    @Message("{code} 会关闭，它的二维码和链接从此都转到 {kept}。关闭的可以重新开放。")
    String merge_text(String code, String kept);

    @Message("合并到 {code}")
    String merge(String code);

    @Message("地址")
    String address();

    @Message("依托单位")
    String host();

    @Message("时间")
    String hours();

    @Message("单位")
    String unit();

    @Message("最近确认开门")
    String seen();
}
