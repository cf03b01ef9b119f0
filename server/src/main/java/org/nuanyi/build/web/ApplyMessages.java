package org.nuanyi.build.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where a host offers a room. The English is in messages/apply_en.properties. */
@MessageBundle(value = "apply", locale = "zh-CN")
public interface ApplyMessages {

    @Message("申请建一个驿站")
    String title();

    @Message("餐馆、银行、营业厅、商店……愿意给户外劳动者一个歇脚的地方，请填这张表。不用注册。")
    String intro();

    @Message("有几项还要改，写好的都还在。")
    String faulty();

    @Message("单位名称")
    String host();

    @Message("是什么单位")
    String kind();

    @Message("请选择")
    String choose();

    @Message("在哪个街道")
    String unit();

    @Message("地址")
    String address();

    @Message("能用的面积（平方米）")
    String area();

    @Message("大约数就行，例如 6 或 6.5")
    String area_help();

    @Message("什么时间能开放")
    String hours();

    @Message("例如：每天 9:00-21:00")
    String hours_help();

    @Message("还想说的（可不填）")
    String words();

    @Message("联系人")
    String person();

    @Message("联系电话")
    String phone();

    @Message("只给办理申请的工会工作人员看，加密保存，不公开。")
    String contact_help();

    @Message("提交申请")
    String send();

    @Message("这一项要填写。")
    String missing();

    @Message("太长了，请写短一些。")
    String long_text();

    @Message("请从给出的选项中选。")
    String choice();

    @Message("请填大于 0 的数字，最多一位小数，例如 6.5。")
    String number();

    @Message("请写完整的电话号码。")
    String phone_fault();

    @Message("请不要填这一项")
    String website();

    @Message("申请 {number}")
    String follow_title(String number);

    @Message("收到了。请收藏本页，或记下网址：凭它就能看进展，不用登录。")
    String received();

    @Message("单位")
    String place();

    @Message("申请日期")
    String applied_on();

    @Message("现在")
    String stands();

    @Message("下一步")
    String next();

    @Message("等待审核")
    String at_applied();

    @Message("工会看过申请后决定是否立项，一般 5 个工作日内。")
    String next_applied();

    @Message("正在看现场")
    String at_siting();

    @Message("工作人员会与您联系，到现场看看。")
    String next_siting();

    @Message("正在听劳动者的需求")
    String at_needs();

    @Message("听完需求后确定管理员。")
    String next_needs();

    @Message("正在定管理员")
    String at_staffing();

    @Message("管理员培训后配设施。")
    String next_staffing();

    @Message("正在配设施")
    String at_equipping();

    @Message("设施齐了就挂标识、定制度。")
    String next_equipping();

    @Message("正在挂标识、定制度")
    String at_signing();

    @Message("准备好后由区里验收。")
    String next_signing();

    @Message("等待验收")
    String at_acceptance();

    @Message("验收通过当天就可以开放。")
    String next_acceptance();

    @Message("已经开放")
    String at_open();

    @Message("谢谢您！劳动者现在能在地图上找到它。")
    String next_open();

    @Message("暂停")
    String at_suspended();

    @Message("恢复后会接着办；有疑问请联系街道工会。")
    String next_suspended();

    @Message("没有批准")
    String at_rejected();

    @Message("这次没能建成，谢谢您的好意；以后可以再申请。")
    String next_rejected();

    @Message("已撤回")
    String at_withdrawn();

    @Message("没有下一步了；以后可以再申请。")
    String next_withdrawn();

    @Message("看看这个驿站")
    String see_station();
}
