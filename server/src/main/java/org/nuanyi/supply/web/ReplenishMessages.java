package org.nuanyi.supply.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Replenishing at the desk. The English is in messages/replenish_en.properties. */
@MessageBundle(value = "replenish", locale = "zh-CN")
public interface ReplenishMessages {
    @Message("补货")
    String title();

    @Message("补货建议")
    String proposals();

    @Message("补货水平")
    String levels();

    @Message("线路")
    String routes();

    @Message("每周按用量和库存算一份：送什么、送多少。改好提交，另一个人同意，再从单位库房发货。")
    String about_list();

    @Message("单位")
    String unit();

    @Message("状态")
    String state();

    @Message("全部状态")
    String any_state();

    @Message("全部单位")
    String any_unit();

    @Message("筛选")
    String filter();

    @Message("哪一周")
    String week();

    @Message("驿站")
    String stations();

    @Message("行")
    String lines();

    @Message("件数")
    String pieces();

    @Message("上一步")
    String who();

    @Message("系统生成")
    String by_system();

    @Message("办理期限")
    String due();

    @Message("超期")
    String late();

    @Message("没有这样的补货建议。")
    String none();

    @Message("本周还没有建议的单位")
    String make_title();

    @Message("生成本周建议")
    String make();

    @Message("没到补货点的不会出现；什么都不缺就不生成。")
    String make_help();

    @Message("去办那一份")
    String to_earlier();

    @Message("这份建议的各部分")
    String parts();

    @Message("行，每站送什么")
    String p_lines();

    @Message("种，从库房取")
    String p_store();

    @Message("库房够")
    String p_enough();

    @Message("库房不够")
    String p_lacks();

    @Message("单配发，和配货单")
    String p_shipments();

    @Message("待签收 {count}")
    String p_coming(long count);

    @Message("都有着落了")
    String p_all_in();

    @Message("还没有发货")
    String p_not_sent();

    @Message("关于这份建议")
    String about();

    @Message("算的那天")
    String made_on();

    @Message("怎么算")
    String rhythm();

    @Message("合计")
    String comes_to();

    @Message("{stations} 站，{lines} 行，{pieces} 件")
    String sum_words(long stations, long lines, String pieces);

    @Message("物资")
    String item();

    @Message("现有")
    String present();

    @Message("在途")
    String coming();

    @Message("每天用")
    String used();

    @Message("补货点")
    String threshold();

    @Message("目标")
    String target();

    @Message("建议")
    String proposed();

    @Message("本次送")
    String edited();

    @Message("不送")
    String drop();

    @Message("不送")
    String dropped();

    @Message("人工")
    String by_hand();

    @Message("按用量")
    String by_use();

    @Message("为什么是 {count}")
    String why_so(String count);

    @Message("为什么")
    String why_this();

    @Message("改动的原因")
    String why_change();

    @Message("一次保存的改动用同一个原因；改过的人不能同意这份建议。")
    String why_change_help();

    @Message("保存改动")
    String save();

    @Message("保存，看上一页")
    String save_previous();

    @Message("保存，看下一页")
    String save_next();

    @Message("这份建议没有要送的。")
    String no_lines();

    @Message("再加一样")
    String add();

    @Message("驿站编号（8 位）")
    String station_code();

    @Message("请选择")
    String choose();

    @Message("原因")
    String why();

    @Message("加上")
    String add_now();

    @Message("单位库房里有")
    String in_store();

    @Message("还差")
    String lacking();

    @Message("够")
    String enough();

    @Message("发货时一次发完：库房不够就一件也不发。先到期的先发；过期的不算。")
    String store_help();

    @Message("已经全部从库房发出。")
    String store_sent();

    @Message("去单位库房")
    String to_store();

    @Message("配货单")
    String picks();

    @Message("按线路的顺序：先写从库房取什么，再写每站留什么，扫码签收。")
    String picks_help();

    @Message("{name}（{stops} 站）")
    String pick_row(String name, int stops);

    @Message("配发单")
    String shipped();

    @Message("同意以后发货，配货单和配发单就在这里。")
    String not_sent();

    @Message("库房")
    String store();

    @Message("全部物资")
    String any_item();

    @Message("只看人工设定的")
    String only_hand();

    @Message("什么时候补、补到多少？")
    String levels_title();

    @Message("降到补货点就补，补到目标。按用量算的每天都在变；人工设定的一直有效，直到恢复按用量。")
    String levels_help();

    @Message("这个单位的驿站还没有过物资。")
    String no_levels();

    @Message("没有")
    String unknown();

    @Message("该补了")
    String low();

    @Message("修改")
    String set();

    @Message("人工设定")
    String set_title();

    @Message("设定")
    String set_now();

    @Message("设定以后不随用量变；从没有过的物资（比如急救用品）也可以设。")
    String set_help();

    @Message("恢复按用量")
    String release();

    @Message("恢复按用量：{item}")
    String release_item(String item);

    @Message("“{item}”设定过的")
    String past(String item);

    @Message("有效")
    String in_force();

    @Message("{who}恢复按用量")
    String released(String who);

    @Message("补货点 {threshold}，目标 {target}")
    String level_words(long threshold, long target);

    @Message("按什么顺序送？")
    String routes_title();

    @Message("配货单按线路的顺序写。一个驿站只在一条线路上；改了线路，下一次配货单就按新的写。")
    String routes_help();

    @Message("这个单位还没有线路，配货单都写在一张上。")
    String no_routes();

    @Message("新线路")
    String new_route();

    @Message("修改")
    String edit_route();

    @Message("修改{name}")
    String edit_route_of(String name);

    @Message("线路名字")
    String route_name();

    @Message("停靠顺序")
    String stops();

    @Message("还没有驿站")
    String no_stops();

    @Message("不在任何线路上")
    String without();

    @Message("{count} 站")
    String count_stops(int count);

    @Message("第几站")
    String order();

    @Message("第几站：{name}")
    String order_of(String name);

    @Message("写数字，空着就不在这条线路上；要插在 2 和 3 之间，写 2.5。")
    String order_help();

    @Message("现在在“{name}”")
    String elsewhere(String name);

    @Message("编号")
    String code();

    @Message("驿站")
    String station();

    @Message("这个单位还没有驿站建过库房。先在“库房”里给驿站建库房。")
    String no_stations();

    @Message("保存线路")
    String save_route();

    @Message("删除这条线路")
    String remove_route();

    @Message("驿站不再在线路上，别的什么都不变；以后可以再建。")
    String remove_help();
}
