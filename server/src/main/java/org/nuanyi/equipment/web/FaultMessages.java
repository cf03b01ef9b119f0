package org.nuanyi.equipment.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of where faults come from. The English is in messages/fault_en.properties. */
@MessageBundle(value = "fault", locale = "zh-CN")
public interface FaultMessages {

    @Message("来源")
    String source();

    @Message("报修设备")
    String report_piece();

    @Message("这条反映")
    String back();

    @Message("哪一件坏了")
    String which();

    @Message("这个驿站没有可以报修的在站设备。")
    String no_pieces();

    @Message("不另拍照片，就留下反映人的照片。")
    String photo_is_kept();

    @Message("反映人的照片")
    String photo_of_sender();

    @Message("已有没办结的维修单")
    String open_already();
}
