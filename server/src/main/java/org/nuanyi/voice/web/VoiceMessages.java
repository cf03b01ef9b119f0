package org.nuanyi.voice.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where people tell us something. The English is in messages/voice_en.properties. */
@MessageBundle(value = "voice", locale = "zh-CN")
public interface VoiceMessages {

    @Message("告诉我们")
    String title();

    @Message("不用登录，点一下就行")
    String one_tap();

    @Message("门开着，我在这里")
    String open();

    @Message("门锁着")
    String locked();

    @Message("设施坏了")
    String broken();

    @Message("说两句")
    String words();

    @Message("评分")
    String rate();

    @Message("没有送到，也存不下来。请过一会儿再点一次。")
    String failed();

    @Message("没有网络，先存在手机里了，有网就自动送出")
    String kept_letter();

    @Message("照片也存好了，会一起送出。")
    String photo_kept();

    @Message("你到了？点一下你的工种，算一次到访")
    String visit();

    @Message("只记日期、钟点和工种，不记你是谁。")
    String visit_private();

    @Message("不说工种")
    String visit_unsaid();

    @Message("回到驿站")
    String back();

    @Message("什么坏了？点一下")
    String which();

    @Message("这里还没有登记设施，请在下面说两句。")
    String nothing_claimed();

    @Message("想说的话（最多 500 字）")
    String text();

    @Message("由工会审核后才公开。请不要写别人的姓名和电话。")
    String text_help();

    @Message("你的工种（可以不选）")
    String occupation();

    @Message("怎么联系你（可以不填）")
    String contact();

    @Message("加密存放，只有处理的人看得到，办结后删掉。")
    String contact_help();

    @Message("送出")
    String send();

    @Message("几颗星？")
    String stars();

    @Message("{n} 星")
    String star(int n);

    @Message("为什么？（可以多选，可以不选）")
    String reasons();

    @Message("送出评分")
    String send_rating();

    @Message("为了同一个人不被算两次，这台设备得到一个随机号，一天后作废。不记录你是谁、从哪里来。")
    String private_note();

    @Message("谢谢，评分收到了")
    String thanks_rating();

    @Message("谢谢，这次到访算上了")
    String thanks_visit();

    @Message("反映 {number}")
    String report_title(String number);

    @Message("编号")
    String number();

    @Message("记下编号，或者收藏这个页面，就能看到处理结果。")
    String keep();

    @Message("你说的")
    String what();

    @Message("驿站")
    String station();

    @Message("什么时候")
    String when();

    @Message("工会的答复")
    String answer();

    @Message("你写的话和照片，由工会审核后才公开。")
    String held_back();

    @Message("反映时附的照片")
    String photo();

    @Message("加一张照片（可以不加）")
    String add_photo();

    @Message("JPEG 或 PNG，最大 10 MB。照片里的位置和机型会去掉，由工会审核后才公开。")
    String add_photo_help();

    @Message("照片收到了。")
    String photo_there();

    @Message("送出照片")
    String send_photo();

    @Message("谢谢！有你确认，别人就不会白跑。")
    String thanks_open();

    @Message("收到了，谢谢")
    String thanks();

    @Message("请写一两句，最多 500 字。")
    String error_text();

    @Message("联系方式最多 100 字。")
    String error_contact();

    @Message("这一项看不懂，请重新选。")
    String error_choice();

    @Message("这张照片收不了：要 JPEG 或 PNG，最大 10 MB、4000 万像素。")
    String error_photo();

    @Message("最晚 {time} 前处理")
    String due(String time);

    @Message("过了期限（{time}），已经报给区总工会。")
    String due_missed(String time);

    @Message("办结时的照片")
    String now_photo();

    @Message("解决了吗？")
    String solved_question();

    @Message("修好了")
    String solved();

    @Message("还没有")
    String unsolved();

    @Message("点“还没有”，工会会重新办，并有新的期限。")
    String unsolved_help();
}
