package org.nuanyi.build.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Stations after they opened, and their agreements. The English is in
 * messages/keeping_en.properties.
 */
@MessageBundle(value = "keeping", locale = "zh-CN")
public interface KeepingMessages {

    @Message("驿站变更")
    String changes();

    @Message("协议")
    String agreements();

    @Message("编号")
    String code();

    @Message("驿站")
    String station();

    @Message("变更")
    String kind();

    @Message("单位")
    String unit();

    @Message("走到")
    String state();

    @Message("停留")
    String since();

    @Message("还没有变更。")
    String no_changes();

    @Message("要续约、迁址、退出或恢复：在")
    String how_before();

    @Message("驿站名册")
    String register();

    @Message("里打开驿站，点“续约、迁址、退出、恢复”。")
    String how_after();

    @Message("申请{kind}")
    String ask(String kind);

    @Message("申请什么")
    String asked();

    @Message("提交申请")
    String send();

    @Message("保存")
    String save();

    @Message("标出的地方需要改，其余内容都保留了。")
    String faulty();

    @Message("还没有协议。")
    String no_agreements();

    @Message("没有快到期或已过期的协议。")
    String none_soon();

    @Message("承建/依托单位")
    String host();

    @Message("到期")
    String ends();

    @Message("期限")
    String term();

    @Message("文件")
    String file();

    @Message("PDF 或照片（JPEG、PNG），最大 10 MB")
    String file_help();

    @Message("登记协议")
    String add();

    @Message("登记错了，删除")
    String remove();

    @Message("全部")
    String all();

    @Message("{days} 天内到期和已过期")
    String soon(int days);

    @Message("正在办")
    String under_way();

    @Message("没有正在办的变更。")
    String none_under_way();

    @Message("等谁办")
    String turn();

    @Message("登记簿上的样子")
    String register_page();
}
