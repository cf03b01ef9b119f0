package org.nuanyi.build.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where anybody wishes for a station. The English is in messages/suggest_en.properties. */
@MessageBundle(value = "suggest", locale = "zh-CN")
public interface SuggestMessages {

    @Message("这里需要一个驿站")
    String title();

    @Message("附近没有歇脚的地方？告诉工会建在哪里好。不用登录，不留姓名，一分钟就填完。")
    String intro();

    @Message("请不要写姓名和电话。我们不读取、不保存您现在的位置：地图上的点是您自己选的地方，只记到约 100 米见方的一格。")
    String promise();

    @Message("有几项还要改，填好的都还在。")
    String faulty();

    @Message("在哪个街道")
    String unit();

    @Message("请选择")
    String choose();

    @Message("在地图上点出地方")
    String map();

    @Message("点一下地图，或者把地图拖到那里再按下面的按钮。")
    String map_help();

    @Message("就在地图中间")
    String middle();

    @Message("已标出。只记到约 100 米的一格。")
    String marked();

    @Message("地址或路口")
    String address();

    @Message("例如：东四北大街和魏家胡同路口。地图上点过的，可以不写。")
    String address_help();

    @Message("谁会来？（可多选）")
    String comers();

    @Message("为什么需要（可不填）")
    String why();

    @Message("例如：中午送餐的人都在路边站着，没有地方热饭。")
    String why_help();

    @Message("提交建议")
    String send();

    @Message("在地图上点一下，或者写个地址。")
    String no_place();

    @Message("请至少选一个。")
    String no_comer();

    @Message("请从给出的选项中选。")
    String choice();

    @Message("太长了，请写短一些。")
    String long_text();

    @Message("请去掉电话号码：这里不收个人信息。")
    String number();

    @Message("请不要填这一项")
    String website();

    @Message("收到了，谢谢您！")
    String thanks();

    @Message("请收藏本页：凭这个网址就能看到结果，不用登录。")
    String keep();

    @Message("还没有人看过。同一个地方建议的人越多，排得越前。")
    String waits();

    @Message("已经立为建站项目，正在办理。")
    String is_built();

    @Message("驿站已经开放，谢谢您！")
    String is_open();

    @Message("项目没有建成。")
    String is_ended();

    @Message("工会的答复")
    String answered();

    @Message("现在")
    String now();

    @Message("去找现在开着的驿站")
    String find();

    @Message("劳动者的建议")
    String suggestions();

    @Message("谁都可以在这里提，不留姓名；同一格（约 100 米）或同一地址的放在一起，多的在前。")
    String suggestions_help();

    @Message("建议的地方，数字是次数")
    String suggestions_map();

    @Message("没有等着处理的建议。")
    String no_suggestions();

    @Message("{count} 次")
    String times(int count);

    @Message("格子 {place}")
    String cell(String place);

    @Message("只写了地址")
    String address_only();

    @Message("立为建站项目")
    String make_project();

    @Message("答复并结束")
    String answer();

    @Message("答复（建议的人凭网址能看到）")
    String answer_label();

    @Message("答复")
    String answer_send();
}
