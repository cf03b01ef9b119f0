package org.nuanyi.finder.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of a subdistrict. The English is in messages/area_en.properties. */
@MessageBundle(value = "area", locale = "zh-CN")
public interface AreaMessages {

    @Message("{place}的户外劳动者驿站")
    String title(String place);

    @Message("{place}的 {count} 个户外劳动者驿站：地址、开放时间、设施、电话，哪个现在开着。免费，不消费也可以进。")
    String description(String place, int count);

    @Message("现在开着 {open} 个，一共 {count} 个")
    String count(int open, int count);

    @Message("这里还没有驿站")
    String empty();

    @Message("在地图上看")
    String on_map();

    @Message("节假日的时间以现场公告为准。")
    String holidays();

    @Message("来源：北京市东城区总工会暖心驿站登记，{time}。最新情况见 {url}")
    String source(String time, String url);

    @Message("有地方可以建驿站？向工会申请")
    String offer();

    @Message("附近缺一个驿站？告诉我们建在哪里好")
    String suggest();
}
