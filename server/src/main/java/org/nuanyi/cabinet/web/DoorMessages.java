package org.nuanyi.cabinet.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where members open cabinets. The English is in messages/door_en.properties. */
@MessageBundle(value = "door", locale = "zh-CN")
public interface DoorMessages {

    @Message("智能柜")
    String title();

    @Message("在线")
    String online();

    @Message("离线：刷卡可开")
    String offline();

    @Message("已停用")
    String retired();

    @Message("用手机开柜")
    String sign_in_to_open();

    @Message("会员第一次用时填一次卡号，以后扫码就能开。刷卡也一直可以开。")
    String sign_in_once();

    @Message("急救")
    String emergency();

    @Message("不计额度，需要就拿。")
    String emergency_free();

    @Message("可领用")
    String take_here();

    @Message("可借用")
    String borrow_here();

    @Message("{number} 号格口")
    String lane(int number);

    @Message("还有 {pieces} {piece}")
    String there(int pieces, String piece);

    @Message("拿完了")
    String empty();

    @Message("数量不明")
    String unknown_pieces();

    @Message("今天还可领 {pieces}")
    String left_today(int pieces);

    @Message("本月还可领 {pieces}")
    String left_month(int pieces);

    @Message("打开，拿一件")
    String take();

    @Message("打开急救格口")
    String take_first_aid();

    @Message("打开，借一件")
    String borrow();

    @Message("打开，归还")
    String give_back();

    @Message("你借着，还没有归还")
    String borrowed_now();

    @Message("今天的额度用完了，明天再来")
    String used_up_day();

    @Message("本月的额度用完了，下月一日再来")
    String used_up_month();

    @Message("这台智能柜里还没有登记物品。")
    String none();

    @Message("我的领用和借用")
    String mine();

    @Message("智能柜离线了，手机开不了。刷卡可开。")
    String refused_away();

    @Message("这一样今天已经领到上限了，明天再来。急救不计额度。")
    String refused_item_day();

    @Message("这一样本月已经领到上限了，下月一日再来。急救不计额度。")
    String refused_item_month();

    @Message("今天已经领到上限了，明天再来。急救不计额度。")
    String refused_day();

    @Message("本月已经领到上限了，下月一日再来。急救不计额度。")
    String refused_month();

    @Message("没有这个格口，请重新选一样。")
    String refused_no_lane();

    @Message("这台智能柜已停用，刷卡也不开。请去别的智能柜或者驿站。")
    String refused_retired();

    @Message("上次借的还没有归还，还了才能再借。")
    String refused_not_returned();

    @Message("没有要归还的，可能已经还过了。请看“我的领用和借用”。")
    String refused_nothing_to_return();

    @Message("一次拿不了这么多。")
    String refused_too_many();

    @Message("用手机开柜")
    String sign_in();

    @Message("这部手机以前没有开过智能柜。请填一次，以后不用再填。")
    String sign_in_why();

    @Message("会员卡卡号")
    String number();

    @Message("卡面上的 4 到 32 位数字或字母，空格可以不填。")
    String number_help();

    @Message("手机号后四位")
    String phone_end();

    @Message("工会登记的手机号。只给会员登记系统核对，我们不保存。")
    String phone_end_help();

    @Message("核对并登录")
    String sign_in_do();

    @Message("卡号加密保存，只用来开柜和算额度。这部手机记住 180 天，随时可以退出。")
    String sign_in_private();

    @Message("卡号和手机号后四位对不上会员登记。请再看一眼卡面；还是不行，请找你单位的工会。")
    String not_member();

    @Message("卡号是 4 到 32 位数字或字母，手机号填后四位数字。")
    String malformed();

    @Message("试得太多了，请过一会儿再试。急用请刷卡。")
    String must_wait();

    @Message("现在连不上会员登记，手机暂时登录不了。刷卡可开。")
    String no_answer();

    @Message("开柜")
    String opening_title();

    @Message("正在联系智能柜")
    String queued();

    @Message("几秒钟就好，请站在柜前。")
    String queued_help();

    @Message("请拉开 {lane} 号门")
    String acked(int lane);

    @Message("锁已经打开，10 秒钟没人拉开会重新锁上。")
    String acked_help();

    @Message("{lane} 号门开了")
    String opened(int lane);

    @Message("请拿{item}，拿好后把门关上。")
    String opened_take(String item);

    @Message("请放回{item}，放好后把门关上。")
    String opened_give(String item);

    @Message("拿了 {pieces} {piece}")
    String taken(int pieces, String piece);

    @Message("还了 {pieces} {piece}")
    String given(int pieces, String piece);

    @Message("请把门关上。")
    String shut_now();

    @Message("门还没有关好")
    String left_open();

    @Message("请把 {lane} 号门推紧，听到“咔”一声。")
    String left_open_help(int lane);

    @Message("关好了，谢谢")
    String settled();

    @Message("没有拿走东西，不计额度。")
    String took_nothing();

    @Message("没有放回东西，还算你借着。")
    String gave_nothing();

    @Message("智能柜没有开门")
    String denied();

    @Message("可能刚被别人拿完，或者有人正在用。不计额度，可以再试一次。")
    String denied_help();

    @Message("这一格是空的，可能刚被别人拿完。不计额度。请选别的格口，或者补货以后再来。")
    String denied_empty();

    @Message("有人正在用这台智能柜，一次只开一扇门。不计额度。请等前面的门关好，再点一次。")
    String denied_busy();

    @Message("格口刚刚换过，这一格现在没有了。不计额度。请回到智能柜，重新选一样。")
    String denied_lane();

    @Message("智能柜的记录还没有传完，现在只开急救格口。不计额度。请过几分钟再试，或者去别的驿站。")
    String denied_journal_full();

    @Message("智能柜刚刚重新启动，还没有准备好。不计额度。请过一分钟再试。")
    String denied_restarted();

    @Message("智能柜没有等到回音，已经按自己的名单处理了。门没有开的话，请再刷一次卡。")
    String denied_decided();

    @Message("智能柜没有认出开门的命令，这不是你的问题。不计额度。请刷卡；还是不开，请告诉驿站。")
    String denied_command();

    @Message("门没有打开")
    String expired();

    @Message("没有及时送到智能柜，不会再打开，也不计额度。再试一次，或者刷卡。")
    String expired_help();

    @Message("{lane} 号门没有打开")
    String jammed(int lane);

    @Message("没有拉开，或者卡住了。不计额度。再试一次；还是打不开，请告诉驿站。")
    String jammed_help();

    @Message("锁或者格口卡住了，请不要硬拉。不计额度。请换一个格口，并告诉驿站。")
    String jammed_blocked();

    @Message("锁打开过，10 秒钟没有人拉门，又锁上了。不计额度。再试一次，听到响声就拉开。")
    String jammed_not_opened();

    @Message("打电话给驿站：{phone}")
    String call(String phone);

    @Message("看这座驿站和附近的驿站")
    String look_elsewhere();

    @Message("还不知道门怎样了")
    String unknown();

    @Message("智能柜暂时没有回话。它恢复联系后会按实际数量自动核对，不会多算你的。门开着的话，请关上。")
    String unknown_help();

    @Message("回到智能柜")
    String again();

    @Message("这一页会自己更新。")
    String live_help();

    @Message("我的")
    String mine_title();

    @Message("借着的")
    String borrowed();

    @Message("没有借着的东西。")
    String borrowed_none();

    @Message("{item} {pieces} {piece}")
    String borrowed_line(String item, int pieces, String piece);

    @Message("归还：扫任意一台有这个格口的智能柜，选“打开，归还”。")
    String borrowed_help();

    @Message("还可领多少")
    String left();

    @Message("一共")
    String left_all();

    @Message("没有设上限。")
    String left_none();

    @Message("领用和借用记录")
    String past();

    @Message("没有记录。")
    String past_none();

    @Message("忘掉我的记录")
    String forget_title();

    @Message("{month} 以前的领用记录会和你脱开：只剩下“有人领了一件”，没有人能再查到是你，也不能恢复。")
    String forget_what(String month);

    @Message("会留下的：{from} 起的本月记录，要算额度，到 {until} 以后可以忘掉；还没有归还的借用，还了才能忘掉。")
    String forget_kept(String from, String until);

    @Message("忘掉")
    String forget();

    @Message("忘掉了。")
    String forgot();

    @Message("在这部手机上退出")
    String sign_out();

    @Message("智能柜标签 · {name}")
    String label(String name);

    @Message("回到工作台")
    String label_back();
}
