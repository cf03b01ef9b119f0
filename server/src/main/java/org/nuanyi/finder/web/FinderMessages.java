package org.nuanyi.finder.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page that finds stations. The English is in messages/finder_en.properties. */
@MessageBundle(value = "finder", locale = "zh-CN")
public interface FinderMessages {

    @Message("离你最近、现在开着的驿站")
    String title();

    @Message("离你最近、")
    String ask_title_1();

    @Message("现在开着的驿站")
    String ask_title_2();

    @Message("喝口热水，热热饭，歇歇脚。免费，不消费也可以进。")
    String ask_lead();

    @Message("用我的位置找")
    String locate();

    @Message("地址、路口或街道")
    String place_label();

    @Message("地址、路口或街道，如：东四")
    String place_example();

    @Message("查找")
    String search();

    @Message("距离在手机上算，你的位置不会发出去。")
    String promise();

    @Message("正在看你在哪儿…")
    String locating();

    @Message("正在找…")
    String looking();

    @Message("换个地方")
    String elsewhere();

    @Message("筛选")
    String filters();

    @Message("什么时候去")
    String hour();

    @Message("按筛选查找")
    String apply();

    @Message("你没有允许定位。")
    String denied();

    @Message("输入地名，或在下面选街道，一样能找。")
    String without_position();

    @Message("等了很久，手机还是没有给出位置。到窗边或室外再试，或者输入地名。")
    String timeout();

    @Message("手机暂时给不出位置。可以再试一次，或者输入地名。")
    String unavailable();

    @Message("这个浏览器不能定位。")
    String unsupported();

    @Message("再试一次")
    String again();

    @Message("选街道")
    String choose_place();

    @Message("现在没有网络。上面的列表可能不是最新的，联网后会自动更新。")
    String offline();

    @Message("这是 {when} 存在手机里的，超过 24 小时了，可能已经变了。连上网络，点“更新”。")
    String old_pack(String when);

    @Message("更新")
    String refresh();

    @Message("服务器没有答上来，请再试一次。")
    String failed();

    @Message("最近的也很远，走着去不合适。看看别的街道，或者确认一下位置。")
    String far();

    @Message("附近 3 公里没有符合的驿站")
    String filtered_out_title();

    @Message("可能是筛选太细，或者这个钟点都关了。")
    String filtered_out_text();

    @Message("不筛选，全部看看")
    String loosen();

    @Message("这里还没有驿站")
    String empty_title();

    @Message("附近没有登记的驿站。")
    String empty_text();

    @Message("这里需要一个？告诉我们")
    String suggest();

    @Message("没找到“{place}”")
    String unknown_place_title(String place);

    @Message("换个写法试试：街道、路口、地铁站，或者驿站的名字。也可以选街道。")
    String unknown_place_text();

    @Message("分钟步行")
    String minutes_walk();

    @Message("步行时间按直线距离估算")
    String estimate();

    @Message("按街道上的路程排")
    String by_foot();

    @Message("要把你的位置发给服务器算一次，不会保存。")
    String by_foot_promise();

    @Message("已按街道上的步行时间排好")
    String by_foot_done();

    @Message("这里没有街道数据，仍按直线距离估算")
    String by_foot_no_streets();

    @Message("没有算出路程，请稍后再试")
    String by_foot_failed();

    @Message("维修中")
    String broken();

    @Message("还有 {count} 样")
    String more_facilities(int count);

    @Message("去这里")
    String go();

    @Message("打电话")
    String call();

    @Message("在地图上看")
    String on_map();

    @Message("没有定位也能用：选街道")
    String places_title();

    @Message("下一页")
    String next();

    @Message("地图")
    String map();

    @Message("驿站在哪里")
    String map_title();

    @Message("地图马上就来…")
    String map_loading();

    @Message("地图打不开，列表照样能用。")
    String map_failed();

    @Message("省流量模式：点一下再加载地图")
    String map_asked();

    @Message("看大图")
    String map_open();

    @Message("收起地图")
    String map_close();

    @Message("放大")
    String zoom_in();

    @Message("缩小")
    String zoom_out();

    @Message("附近")
    String nav_near();

    @Message("街道")
    String nav_places();
}
