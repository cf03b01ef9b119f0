package org.nuanyi.kernel.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the pages of the desk. The English is in messages/desk_en.properties. */
@MessageBundle(value = "desk", locale = "zh-CN")
public interface DeskMessages {

    @Message("暖驿工作台")
    String brand();

    @Message("跳到正文")
    String skip();

    @Message("工作台的各部分")
    String rail();

    @Message("我的账号")
    String me();

    @Message("退出")
    String sign_out();

    @Message("打印")
    String print();

    @Message("上一页")
    String previous();

    @Message("下一页")
    String next();
}
