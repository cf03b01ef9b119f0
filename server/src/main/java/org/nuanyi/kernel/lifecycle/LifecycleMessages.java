package org.nuanyi.kernel.lifecycle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the tag {@code lifecycle}. The English is in messages/lifecycle_en.properties. */
@MessageBundle(value = "lifecycle", locale = "zh-CN")
public interface LifecycleMessages {

    @Message("办理进度")
    String steps();

    @Message("等{whom}办理")
    String waits(String whom);

    @Message("等{whom}加签")
    String waits_to_sign(String whom);

    @Message("期限 {day}")
    String until(String day);

    @Message("已经超期")
    String late();

    @Message("超期告诉{whom}")
    String told(String whom);

    @Message("办理")
    String acts();

    @Message("意见")
    String comment();

    @Message("意见（必填）")
    String comment_needed();

    @Message("退回到")
    String target();

    @Message("还不能办：{what}")
    String missing(String what);

    @Message("加签：同意")
    String agree();

    @Message("加签：不同意")
    String disagree();

    @Message("撤回")
    String take_back();

    @Message("催办")
    String urge();

    @Message("转给别人、请人加签、抄送")
    String others();

    @Message("谁")
    String person();

    @Message("转办")
    String hand_over();

    @Message("请他加签")
    String ask_to_sign();

    @Message("抄送")
    String copy();

    @Message("经过")
    String history();

    @Message("还没有人办过。")
    String nothing();

    @Message("{name}流程")
    String chart(String name);

    @Message("每一步能办什么")
    String ways();

    @Message("现在在")
    String from();

    @Message("办什么")
    String event();

    @Message("到")
    String to();

    @Message("谁可以办")
    String who();

    @Message("期限")
    String limit();

    @Message("要写明理由")
    String explained();

    @Message("看流程图")
    String see_chart();
}
