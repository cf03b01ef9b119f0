package org.nuanyi.kernel.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page. The English is in messages/frame_en.properties. */
@MessageBundle(value = "frame", locale = "zh-CN")
public interface FrameMessages {

    @Message("暖驿")
    String brand();

    @Message("北京市东城区总工会暖心驿站：找离你最近、现在开着的歇脚处")
    String description();

    @Message("跳到正文")
    String skip();

    @Message("语言和字号")
    String tools();

    @Message("大字版")
    String text_large();

    @Message("再大些")
    String text_larger();

    @Message("最大字")
    String text_largest();

    @Message("标准字")
    String text_standard();

    @Message("演示数据：这里的驿站是编出来的，请不要前往。")
    String demo_strip();

    @Message("演示数据")
    String demo_mark();

    @Message("免费，不消费也可以进。不用登录，不用装应用。")
    String foot_free();

    @Message("找驿站时，距离在手机上算，你的位置不会发出去。")
    String foot_position();

    @Message("现在没有网络")
    String offline_title();

    @Message("这一页还没有存在手机里。看过的驿站和附近的列表，没有网络也能看。")
    String offline_text();

    @Message("现在没有网络，这个驿站的页面还没有看过。下面是手机里存着的。")
    String offline_unseen();

    @Message("再试一次")
    String offline_again();

    @Message("现在没有网络。下面是 {time} 看到的，可能已经变了。")
    String offline_since(String time);

    @Message("找最近的驿站")
    String home();

    @Message("等着送出：{n} 条。先存在手机里，有网就自动送出。")
    String letters_waiting(String n);

    @Message("送到了。")
    String letter_sent();

    @Message("编号")
    String letter_number();

    @Message("没有被收下：驿站不在了，或者内容不合要求。")
    String letter_refused();

    @Message("知道了")
    String letter_seen();

    @Message("求助时请报这个编号：{id}")
    String request_id(String id);
}
