package org.nuanyi.finder.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of a station. The English is in messages/station_en.properties. */
@MessageBundle(value = "station", locale = "zh-CN")
public interface StationMessages {

    @Message("{name}，{address}：开放时间、设施、电话、怎么走。免费，不消费也可以进。")
    String description(String name, String address);

    @Message("附近的驿站")
    String back();

    @Message("免费，不消费也可以进")
    String free();

    @Message("谁可以来：{who}")
    String serves(String who);

    @Message("怎么进：{entry}")
    String entry(String entry);

    @Message("编号 {code}")
    String code(String code);

    @Message("请去：")
    String successor();

    @Message("最近开着的：")
    String nearest_open();

    @Message("读给我听")
    String read_aloud();

    @Message("别读了")
    String read_stop();

    @Message("分享")
    String share();

    @Message("链接已复制")
    String shared();

    @Message("请复制上方的网址")
    String share_by_hand();

    @Message("怎么走")
    String walk();

    @Message("用{map}走")
    String walk_with(String map);

    @Message("用微信地图走")
    String walk_in_wechat();

    @Message("看步行路线")
    String route();

    @Message("路线由本站计算：这时会用到你的位置，用完就忘，不保存。")
    String route_promise();

    @Message("步行 {minutes} 分钟 · {metres} 米")
    String route_found(String minutes, String metres);

    @Message("大约步行 {minutes} 分钟 · {metres} 米（按直线估计）")
    String route_estimate(String minutes, String metres);

    @Message("没有定位，画不出路线：请用上面的地图。")
    String route_refused();

    @Message("现在查不到路线：请用上面的地图。")
    String route_failed();

    @Message("米")
    String metres();

    @Message("复制地址")
    String copy();

    @Message("已复制")
    String copied();

    @Message("已选中，请手动复制")
    String marked();

    @Message("开放时间")
    String hours();

    @Message("今天")
    String today();

    @Message("休息")
    String shut();

    @Message("公布的原话：“{text}”")
    String hours_text(String text);

    @Message("以现场公告为准")
    String hours_unknown();

    @Message("国务院还没有公布那一年的放假安排，节假日前后以现场公告为准。")
    String calendar_unknown();

    @Message("有什么")
    String facilities();

    @Message("设施还没有登记")
    String no_facilities();

    @Message("关于这里")
    String about();
}
