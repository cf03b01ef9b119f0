package org.nuanyi.build.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where workers say what is needed. The English is in messages/needs_en.properties. */
@MessageBundle(value = "needs", locale = "zh-CN")
public interface NeedsMessages {

    @Message("这里要建一个驿站，您需要什么？")
    String title();

    @Message("不记名，不用登录，一分钟就填完。")
    String intro();

    @Message("收到了，谢谢您！您的话会用来决定这个驿站配什么、几点开门。")
    String thanks();

    @Message("有几项还要改，填好的都还在。")
    String faulty();

    @Message("交上去")
    String send();

    @Message("去找现在开着的驿站")
    String find();
}
