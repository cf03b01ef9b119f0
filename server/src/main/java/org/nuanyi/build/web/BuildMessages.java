package org.nuanyi.build.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Building stations at the desk. The English is in messages/build_en.properties. */
@MessageBundle(value = "build", locale = "zh-CN")
public interface BuildMessages {

    @Message("建站")
    String building();

    @Message("申请建站")
    String apply();

    @Message("看板")
    String board();

    @Message("列表")
    String as_list();

    @Message("单位")
    String unit();

    @Message("全部单位")
    String any_unit();

    @Message("名称、地址或编号")
    String words();

    @Message("筛选")
    String filter();

    @Message("没有这样的项目。")
    String none();

    @Message("编号")
    String code();

    @Message("名称")
    String name();

    @Message("状态")
    String state();

    @Message("停留")
    String since();

    @Message("提交申请")
    String send();

    @Message("标出的地方需要改，其余内容都保留了。")
    String faulty();

    @Message("谁申请")
    String applicant();

    @Message("联系方式")
    String contact();

    @Message("查看（会记录，需再验一次密码）")
    String reveal();

    @Message("已加密")
    String sealed();

    @Message("已开成驿站")
    String station();

    @Message("保存")
    String save();

    @Message("项目内容")
    String facts();

    @Message("基本情况")
    String facts_about();

    @Message("现场照片")
    String photos();

    @Message("还没有照片。")
    String no_photos();

    @Message("照片文件")
    String photo_file();

    @Message("添加照片")
    String add_photo();

    @Message("JPEG 或 PNG，最大 10 MB。位置和机型会去掉。")
    String photo_help();

    @Message("现场")
    String place();

    @Message("室内")
    String inside();

    @Message("标识")
    String sign();

    @Message("拍的是")
    String shows();

    @Message("请选择")
    String choose();

    @Message("未填")
    String not_said();

    @Message("验收")
    String acceptance();

    @Message("验收清单")
    String checklist();

    @Message("开始填写")
    String begin_checklist();

    @Message("继续填写")
    String go_on();

    @Message("第 {number} 版")
    String version(int number);

    @Message("{who} {when} 开始填")
    String begun_by(String who, String when);

    @Message("{who} {when} 提交")
    String handed_in_by(String who, String when);

    @Message("全部做到")
    String all_hold();

    @Message("{count} 项没做到")
    String failing(int count);

    @Message("验收清单由没有申请、也没有配设施的人到现场填写。")
    String second_person();

    @Message("意见征集")
    String heard();

    @Message("{count} 份")
    String answers(int count);

    @Message("把海报贴在选好的地方，或者把网址发给劳动者：不用注册，不记名。满 3 份可以到下一步。")
    String heard_help();

    @Message("征集意见的海报")
    String needs_poster();

    @Message("周边")
    String around();

    @Message("周边 300 米和 1 公里的地图")
    String around_map();

    @Message("内圈 300 米，外圈 1 公里（步行约 15 分钟）。实心点是驿站，空心点是在建的。")
    String around_map_help();

    @Message("5 公里内没有给户外劳动者开放的驿站。")
    String no_station_near();

    @Message("附近的驿站")
    String station_near();

    @Message("距离")
    String far();

    @Message("步行")
    String on_foot();

    @Message("1 公里内在建的")
    String projects_near();

    @Message("验收清单")
    String checklists();

    @Message("各类驿站验收时先给出哪张清单；验收的人也可以另选。正在填的仍用原来的。")
    String checklists_help();

    @Message("驿站类型")
    String kind_of_station();

    @Message("选定")
    String choose_checklist();

    @Message("没有")
    String no_checklist();

    @Message("已停用")
    String withdrawn_checklist();

    @Message("有人在您打开以后选过，这次没有改。现在的是这样：")
    String chosen_since();

    @Message("以前的选择")
    String chosen_before();

    @Message("随系统提供")
    String came_with();

    @Message("全部步骤")
    String any_state();

    @Message("只看超期")
    String only_late();

    @Message("超期 {count}")
    String late_count(long count);

    @Message("等{who}")
    String waits_for(String who);

    @Message("全部 {count} 个")
    String all_of(long count);

    @Message("等谁办")
    String turn();

    @Message("导出 Excel")
    String as_sheet();

    @Message("时长与超期")
    String pace();

    @Message("导入计划")
    String import_plan();

    @Message("近 {days} 天离开每一步的项目：一半不超过这个时长（中位数）。")
    String pace_help(int days);

    @Message("期限")
    String limit();

    @Message("时长中位数")
    String median();

    @Message("已走过")
    String left();

    @Message("现在")
    String now();

    @Message("超期")
    String late();

    @Message("超期的项目和原因")
    String what_is_late();

    @Message("没有超期的项目。")
    String nothing_late();

    @Message("原因")
    String why();

    @Message("条件都齐了，在等{who}")
    String only_waits(String who);

    @Message("导入了 {count} 个项目。")
    String plan_taken(int count);

    @Message("没有导入：改好下面这些再传一次。")
    String plan_faulty();

    @Message("行")
    String line();

    @Message("列")
    String column();

    @Message("写的是")
    String cell();

    @Message("还有 {count} 处。")
    String plan_more(int count);

    @Message("一行一个驿站，一次最多 {most} 行；有一处不对就都不导入，不会导入两遍。")
    String plan_help(int most);

    @Message("下载模板")
    String plan_template();

    @Message("填好的表（XLSX）")
    String plan_file();

    @Message("导入")
    String plan_send();

    @Message("建站项目")
    String projects();
}
