package org.nuanyi.cabinet.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of cabinets say. The English is in messages/cabinet_en.properties. */
@MessageBundle(value = "cabinet", locale = "zh-CN")
public interface CabinetMessages {

    @Message("智能柜")
    String tabs();

    @Message("智能柜")
    String wall();

    @Message("有多少台")
    String counts();

    @Message("地图")
    String map();

    @Message("智能柜的位置")
    String map_title();

    @Message("单位")
    String unit();

    @Message("全部单位")
    String any_unit();

    @Message("筛选")
    String filter();

    @Message("这里没有智能柜。")
    String none();

    @Message("存量")
    String stock();

    @Message("存量 {percent}%")
    String full(int percent);

    @Message("还没有盘数")
    String not_counted();

    @Message("空格口")
    String empty_lanes();

    @Message("空了")
    String empty();

    @Message("柜门")
    String door();

    @Message("固件")
    String firmware();

    @Message("新增智能柜")
    String add();

    @Message("新增")
    String add_now();

    @Message("驿站编号（8 位数字）")
    String station_code();

    @Message("放在哪里")
    String place();

    @Message("例如：一层大厅，电梯左侧。")
    String place_help();

    @Message("柜号")
    String id();

    @Message("小写字母、数字和连字符，2 到 32 个；以后不能改。")
    String id_help();

    @Message("配网令牌")
    String token();

    @Message("只显示这一次，{hours} 小时内有效，只能用一次。")
    String token_once(long hours);

    @Message("在柜机上打开“设置”→“接入服务器”。")
    String token_step_menu();

    @Message("输入这个网站的地址和上面的令牌。")
    String token_step_type();

    @Message("柜机重新启动后，在柜子的页面上看到“在线”就好了。")
    String token_step_look();

    @Message("新柜机接入后，原来的柜机马上断开。令牌不要发给别人。")
    String token_warning();

    @Message("看柜子的页面")
    String token_done();

    @Message("发配网令牌")
    String token_get();

    @Message("新装或更换柜机时用。令牌只显示一次。")
    String token_help();

    @Message("停用")
    String retire();

    @Message("停用这台智能柜")
    String retire_now();

    @Message("停用后没有人能开柜，柜机断开，告警结束；记录保留，可以恢复使用。")
    String retire_help();

    @Message("{day} 起停用。")
    String retired_on(String day);

    @Message("恢复使用")
    String resume();

    @Message("恢复后如果柜机连不上，请重新发配网令牌。")
    String resume_help();

    @Message("上门与开门")
    String visits();

    @Message("扫码页")
    String scan_page();

    @Message("打印二维码")
    String print_code();

    @Message("格口配置")
    String edit_plan();

    @Message("一行一个格口。编号留空的行不保存；删掉编号就是去掉这个格口。物资没换的格口保留数量，换了物资的从 0 开始，补货后再用。")
    String plan_help();

    @Message("保存格口配置")
    String save_plan();

    @Message("再加几行")
    String more_rows();

    @Message("请选择")
    String choose();

    @Message("编号")
    String number();

    @Message("物资")
    String item();

    @Message("用途")
    String kind();

    @Message("容量（件）")
    String capacity();

    @Message("告警")
    String alarms();

    @Message("没有告警。")
    String no_alarms();

    @Message("至")
    String until();

    @Message("已处理")
    String looked_after();

    @Message("格口")
    String lanes();

    @Message("格口")
    String lane();

    @Message("还没有配置格口。")
    String no_lanes();

    @Message("开柜记录")
    String openings();

    @Message("只记什么时候开了哪个格口、拿了几件，不显示是谁。")
    String openings_help();

    @Message("还没有人开过。")
    String no_openings();

    @Message("时间")
    String time();

    @Message("状态")
    String state();

    @Message("数量")
    String moved();

    @Message("柜机情况")
    String says();

    @Message("柜机还没有接入。")
    String says_nothing();

    @Message("每人限额")
    String limits();

    @Message("每位会员在全部智能柜合起来最多能领多少；急救用品不受限。离线的柜子在下次联网后按新的限额。")
    String limits_help();

    @Message("还没有限额。")
    String no_limits();

    @Message("每天（件）")
    String per_day();

    @Message("每月（件）")
    String per_month();

    @Message("不限")
    String unlimited();

    @Message("修改")
    String change();

    @Message("设置限额")
    String set_limit();

    @Message("全部物资合计")
    String all_items();

    @Message("留空就是不限。写 0 就是不能领。")
    String limit_help();

    @Message("保存限额")
    String save_limit();

    @Message("推送")
    String rollouts();

    @Message("把一份格口配置推给很多台智能柜：先 2 台，再 6 台，再 12 台一组。每组看过没问题才放行下一组，随时能停。")
    String rollouts_help();

    @Message("新推送")
    String new_rollout();

    @Message("还没有推送。")
    String no_rollouts();

    @Message("名字")
    String rollout_name();

    @Message("新建")
    String made();

    @Message("已改")
    String had();

    @Message("推给哪些智能柜")
    String chosen();

    @Message("没有问题的排在前面，先改。新建以后不会马上改，要放行第 1 组才开始。")
    String chosen_help();

    @Message("新建推送")
    String make_rollout();

    @Message("第 {number} 组")
    String group(int number);

    @Message("已改")
    String group_over();

    @Message("等放行")
    String group_waits();

    @Message("正常")
    String well();

    @Message("放行第 {number} 组（{waiting} 台）")
    String release(int number, int waiting);

    @Message("放行前请看：已经改过的都在线、都确认了新配置、没有新告警。")
    String release_help();

    @Message("仍然放行")
    String anyway();

    @Message("停止推送")
    String stop();

    @Message("停止后不再往下推；已经改过的保持不变，不能再开始。")
    String stop_help();
}
