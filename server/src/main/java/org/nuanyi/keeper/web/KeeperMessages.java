package org.nuanyi.keeper.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The keeper's page, and keepers at the desk. The English is in messages/keeper_en.properties. */
@MessageBundle(value = "keeper", locale = "zh-CN")
public interface KeeperMessages {

    @Message("值守驿站")
    String title();

    @Message("{name}，你好")
    String hello(String name);

    @Message("你的驿站换了单位，请找新单位要一个值守链接。")
    String no_station();

    @Message("我值守的驿站")
    String stations();

    @Message("大家现在看到的是")
    String public_sees();

    @Message("点错了，撤销")
    String undo();

    @Message("开门")
    String open();

    @Message("关门")
    String shut();

    @Message("有 {n} 条反映等着处理")
    String waiting(int n);

    @Message("已处理")
    String seen_to();

    @Message("今天不开")
    String not_today();

    @Message("为什么？大家马上看得到")
    String why_not();

    @Message("别的原因")
    String other_reason();

    @Message("今天不开了")
    String shut_today();

    @Message("设施坏了，或者修好了")
    String facilities();

    @Message("修好了的，点一下")
    String repaired();

    @Message("坏了的，点一下")
    String broke();

    @Message("缺物资")
    String lacking();

    @Message("缺什么？告诉单位")
    String what_lacks();

    @Message("别的，或者说几句")
    String other_thing();

    @Message("告诉单位")
    String tell_unit();

    @Message("现在没有网络，下面可能不是最新的。照常点，有网以后自动送出。")
    String offline();

    @Message("没有网络，这部手机也存不下来。请有网以后再点一次。")
    String not_kept();

    @Message("已记下，有网就自动送出。")
    String kept();

    @Message("手机丢了，或者不再值守了，请告诉单位，由单位停用这部手机。")
    String help();

    @Message("这部手机没有在值守驿站")
    String nobody();

    @Message("链接没有打开过，或者单位已经停用了这部手机。请找单位要一个新的值守链接。")
    String nobody_text();

    @Message("这个链接不能用了")
    String link_gone();

    @Message("值守链接只能用一次，24 小时内有效。请找单位再要一个。")
    String link_gone_text();

    @Message("在这部手机上值守？")
    String bind_question();

    @Message("{name}，以后用这部手机点一下，大家就知道开没开门。不用密码；谁拿着这部手机，谁就能点。")
    String bind_text(String name);

    @Message("是，就用这部手机")
    String bind();

    @Message("不是站点管理员？关掉这一页就行，什么也不会发生。")
    String bind_not();

    @Message("站点管理员")
    String keepers();

    @Message("驿站名称或编号")
    String search();

    @Message("搜索")
    String find();

    @Message("缺物资")
    String needs();

    @Message("什么时候")
    String need_when();

    @Message("谁说的")
    String need_who();

    @Message("缺什么")
    String need_what();

    @Message("处理了")
    String meet();

    @Message("驿站")
    String station();

    @Message("值守手机")
    String phones();

    @Message("还没有")
    String nobody_yet();

    @Message("加一部手机")
    String give();

    @Message("没有找到。")
    String nothing_found();

    @Message("按站点管理员手机号查")
    String by_number();

    @Message("完整的手机号")
    String number();

    @Message("只查完全一样的号码；查过会留下记录。")
    String number_note();

    @Message("这个号码的驿站：{count} 个")
    String of_number(int count);

    @Message("全部驿站")
    String all_stations();

    @Message("后面的驿站")
    String more();

    @Message("等着打开链接")
    String invited();

    @Message("最近使用：{when}")
    String seen(String when);

    @Message("停用")
    String revoke();

    @Message("停用后，{name} 的这部手机再也不能点开门、关门。要恢复，就做一个新链接。")
    String revoke_text(String name);

    @Message("确认停用")
    String revoke_now();

    @Message("给站点管理员一部手机")
    String new_title();

    @Message("站点管理员姓名")
    String person();

    @Message("驿站编号")
    String codes();

    @Message("几个驿站用空格隔开，必须属于同一个单位。")
    String codes_help();

    @Message("做一个链接")
    String make();

    @Message("操作")
    String act();

    @Message("链接做好了，只显示这一次")
    String made();

    @Message("请站点管理员用自己的手机扫码，或者把地址发过去。24 小时内有效，在一部手机上用过就失效。")
    String made_text();

    @Message("全部站点管理员")
    String back();

    @Message("有 {n} 批物资在路上，到了请签收")
    String coming(int n);

    @Message("{day} 发出")
    String sent_on(String day);

    @Message("全部收到")
    String all_came();

    @Message("数量不对，或有损坏")
    String not_all();

    @Message("完好")
    String good();

    @Message("损坏")
    String damaged();

    @Message("情况说明")
    String what_happened();

    @Message("按这样签收")
    String received_so();

    @Message("物资：领用和盘点")
    String supplies();

    @Message("现有 {pieces}")
    String there(String pieces);

    @Message("用掉")
    String used();

    @Message("写数量，或盘点")
    String so_many();

    @Message("用掉多少")
    String used_so_many();

    @Message("现在有多少")
    String counted_so_many();

    @Message("已过期")
    String expired();

    @Message("盘点")
    String count();

    @Message("设备报修")
    String equipment();

    @Message("{n} 件在修")
    String in_repair(int n);

    @Message("已超期")
    String late();

    @Message("哪一件坏了")
    String which_piece();

    @Message("怎么坏了？可以选几样")
    String what_is_wrong();

    @Message("别的毛病，或者说几句")
    String other_fault();

    @Message("坏了，报修")
    String report_fault();
}
