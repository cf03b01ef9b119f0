package org.nuanyi.auditing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The audit trail at the desk. The English is in messages/auditing_en.properties. */
@MessageBundle(value = "auditing", locale = "zh-CN")
public interface AuditMessages {

    @Message("审计日志")
    String trail();

    @Message("从")
    String from();

    @Message("到（含当日）")
    String to();

    @Message("谁（登录名）")
    String who();

    @Message("做了什么")
    String action();

    @Message("对象的编码或登录名")
    String subject();

    @Message("单位（含下级）")
    String unit();

    @Message("结果")
    String result();

    @Message("全部")
    String all();

    @Message("查找")
    String search();

    @Message("清除条件")
    String clear();

    @Message("成功")
    String done();

    @Message("被拒绝")
    String refused();

    @Message("失败")
    String failed();

    @Message("时间")
    String at();

    @Message("人员")
    String person();

    @Message("操作")
    String act();

    @Message("对象")
    String thing();

    @Message("属于")
    String of_unit();

    @Message("没有这样的记录。")
    String nothing();

    @Message("更早的")
    String older();

    @Message("导出 CSV")
    String export();

    @Message("日志链完整，核对到 {through}：{days} 天，{entries} 条。")
    String whole(String through, int days, String entries);

    @Message("日志链有问题：{count} 处。请保留现场，马上报告。")
    String broken(int count);

    @Message("日志链还没有核对过，每天自动核对一次。")
    String unchecked();

    @Message("核对时间：{at}")
    String checked_at(String at);

    @Message("现在核对")
    String check_now();

    @Message("第 {id} 号记录")
    String entry(String id);

    @Message("以什么角色")
    String role();

    @Message("网络地址")
    String address();

    @Message("请求编号")
    String request();

    @Message("在日志链中")
    String seal();

    @Message("还没有封存，稍后再看。")
    String unsealed();

    @Message("改了什么")
    String changes();

    @Message("没有改动任何字段。")
    String no_change();

    @Message("字段")
    String field();

    @Message("改前")
    String before();

    @Message("改后")
    String after();

    @Message("导出审计日志")
    String export_title();

    @Message("共 {count} 条，按下面的条件。")
    String export_count(String count);

    @Message("一个文件最多一百万条，只导出最近的。请缩小时间范围，分几次导出。")
    String export_cut();

    @Message("没有条件：全部记录。")
    String export_all();

    @Message("谁在什么时候导出了什么，审计日志里会有一条。文件里有个人信息，请妥善保管。")
    String export_noted();

    @Message("下载 CSV")
    String download();

    @Message("返回审计日志")
    String back();
}
