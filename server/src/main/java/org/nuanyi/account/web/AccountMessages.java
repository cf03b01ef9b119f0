package org.nuanyi.account.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Signing in and accounts. The English is in messages/account_en.properties. */
@MessageBundle(value = "account", locale = "zh-CN")
public interface AccountMessages {

    @Message("登录")
    String sign_in();

    @Message("登录名")
    String login();

    @Message("密码")
    String password();

    @Message("登录名或密码不对，或者试得太多了。请过一会儿再试。")
    String login_refused();

    @Message("没有账号或者忘了密码？请找你单位的系统管理员要一个一次性链接。")
    String login_help();

    @Message("验证码")
    String code();

    @Message("手机上显示的六位数字")
    String code_type();

    @Message("验证码不对，或者已经用过。请等下一个再试。")
    String code_refused();

    @Message("手机丢了？请找系统管理员要一个一次性链接，重新设置。")
    String code_lost();

    @Message("设置密码")
    String link_title();

    @Message("{name}，你好")
    String link_hello(String name);

    @Message("你的登录名是 {login}。请设置密码，设好就登录。")
    String link_text(String login);

    @Message("新密码")
    String new_password();

    @Message("至少 10 个字符。长比怪好：几个不相干的词连起来，容易记、难猜。")
    String password_help();

    @Message("设置密码并登录")
    String link_set();

    @Message("这个链接不能用了")
    String link_gone();

    @Message("链接只能用一次，24 小时内有效。请找系统管理员再要一个。")
    String link_gone_text();

    @Message("修改密码")
    String change_password();

    @Message("继续之前，请换一个新密码。")
    String password_demanded();

    @Message("现在的密码不对，或者试得太多了。")
    String password_wrong();

    @Message("现在的密码")
    String old_password();

    @Message("请再确认一次是你")
    String prove();

    @Message("接下来的内容涉及个人信息。")
    String prove_text();

    @Message("不对，或者试得太多了。请过一会儿再试。")
    String prove_refused();

    @Message("密码或六位验证码")
    String password_or_code();

    @Message("继续")
    String go_on();

    @Message("两步验证")
    String second_factor();

    @Message("你的角色需要两步验证，设好才能继续。")
    String code_demanded();

    @Message("验证码不对。请输入手机上现在显示的六位数字。")
    String code_not_set();

    @Message("在手机上装一个验证器应用，或者用手机自带的密码管理。")
    String code_step_app();

    @Message("扫这个码，或者手动输入：")
    String code_step_scan();

    @Message("就在这部手机上打开")
    String code_here();

    @Message("输入手机上显示的六位数字。")
    String code_step_type();

    @Message("设置两步验证")
    String code_set_up();

    @Message("换一部手机")
    String code_anew();

    @Message("已设置")
    String set_up();

    @Message("未设置")
    String not_set_up();

    @Message("首页")
    String home();

    @Message("{name}，你好")
    String hello(String name);

    @Message("你的账号还没有角色。请找安全管理员。")
    String no_role();

    @Message("你现在是")
    String you_are();

    @Message("角色")
    String role();

    @Message("角色和单位")
    String roles();

    @Message("单位")
    String unit();

    @Message("从")
    String since();

    @Message("到（含当日）")
    String until();

    @Message("不限")
    String without_end();

    @Message("姓名")
    String name();

    @Message("登录着的浏览器")
    String sessions();

    @Message("浏览器")
    String browser();

    @Message("网络地址")
    String address();

    @Message("登录时间")
    String opened();

    @Message("最近使用")
    String seen();

    @Message("操作")
    String act();

    @Message("就是这个")
    String this_one();

    @Message("让它退出")
    String end_session();

    @Message("人员")
    String people();

    @Message("姓名或登录名")
    String search_people();

    @Message("搜索")
    String search();

    @Message("新建账号")
    String add_person();

    @Message("新建并生成链接")
    String add_and_link();

    @Message("没有找到。")
    String nobody_found();

    @Message("状态")
    String state();

    @Message("使用中")
    String state_active();

    @Message("未激活")
    String state_invited();

    @Message("已停用")
    String state_disabled();

    @Message("现在的角色")
    String roles_now();

    @Message("后面的人")
    String more_people();

    @Message("2 到 40 个小写字母、数字、点、短横或下划线，比如拼音 li.ming。不能改。")
    String login_rule();

    @Message("一次性链接，只显示这一次")
    String link_made();

    @Message("当面或用可靠的方式交给本人。24 小时内有效，用过即失效；以前的链接已作废。")
    String link_hand_over();

    @Message("账号建立于")
    String made_at();

    @Message("重新设置的链接")
    String make_link();

    @Message("要求换密码")
    String demand_password();

    @Message("启用")
    String enable();

    @Message("停用")
    String disable();

    @Message("停用后 {name} 立即退出，再也登录不了，链接也作废。角色保留，可以重新启用。")
    String disable_text(String name);

    @Message("确认停用")
    String disable_now();

    @Message("管理员的链接只能在服务器控制台生成：./nuanyi user link 登录名")
    String link_at_console();

    @Message("邀请第一位管理员")
    String invite();

    @Message("还没有下面的管理员。三个管理员必须是三个人；有了安全管理员以后，角色由安全管理员给。")
    String invite_text();

    @Message("还没有角色。")
    String person_without_role();

    @Message("谁给的")
    String given_by();

    @Message("已收回：{when}")
    String taken(String when);

    @Message("收回")
    String take_role();

    @Message("给角色")
    String give_role();

    @Message("单位（含下级）")
    String unit_and_below();

    @Message("给或收回角色后，本人需要重新登录。")
    String give_role_text();

    @Message("现在没有登录。")
    String no_session();

    @Message("让所有浏览器退出")
    String end_all_sessions();

    @Message("今天要做的")
    String today();

    @Message("没有等着你办的事。")
    String nothing_waits();

    @Message("事项")
    String task();

    @Message("件数")
    String task_count();

    @Message("最早的来自")
    String task_since();

    @Message("期限")
    String task_due();

    @Message("已超时")
    String task_late();

    @Message("前 {n} 个")
    String task_first(int n);

    @Message("看是哪些")
    String task_all();

    @Message("系统和设备")
    String machines();

    @Message("协同系统（如 12351 平台）和设备没有密码，用密钥调用接口。密钥只显示一次。")
    String machines_text();

    @Message("还没有协同系统，也没有设备。")
    String no_machines();

    @Message("新建协同系统")
    String add_partner();

    @Message("新建设备")
    String add_device();

    @Message("类型")
    String kind();

    @Message("所在驿站")
    String machine_station();

    @Message("八位编号，可以不写。")
    String machine_station_help();

    @Message("最后一天")
    String last_day();

    @Message("最近使用")
    String last_used();

    @Message("还没用过")
    String never_used();

    @Message("有效")
    String machine_works();

    @Message("已过期")
    String machine_over();

    @Message("已停用")
    String machine_ended();

    @Message("已撤销")
    String key_revoked();

    @Message("允许的网段")
    String networks();

    @Message("例如 10.0.0.0/8，用空格隔开；不写就不限制。")
    String networks_help();

    @Message("不限")
    String anywhere();

    @Message("每分钟最多次数")
    String per_minute();

    @Message("生成密钥")
    String make_key();

    @Message("生成一次性领取码")
    String make_token();

    @Message("密钥只显示这一次，现在就抄下来：")
    String key_shown();

    @Message("请当面或用加密的方式交给对方。放在请求头里用：Authorization: Bearer 密钥")
    String key_hand_over();

    @Message("领取码只显示这一次，24 小时内用一次：")
    String token_shown();

    @Message("写进设备。设备第一次联网时用它换取自己的密钥。")
    String token_hand_over();

    @Message("密钥")
    String keys();

    @Message("编号")
    String key();

    @Message("换密钥")
    String new_key();

    @Message("重新领取")
    String new_token();

    @Message("旧的还能用 7 天，够对方换上新的。")
    String new_key_text();

    @Message("撤销")
    String revoke_key();

    @Message("停用")
    String end_machine();

    @Message("所有密钥立刻失效，不能恢复。")
    String end_machine_text();

    @Message("停用它")
    String end_machine_now();

    @Message("名称")
    String machine_name();

    @Message("用{provider}登录")
    String sign_in_by(String provider);

    @Message("已绑定")
    String identity_linked();

    @Message("绑定")
    String identity_link();

    @Message("解除绑定")
    String identity_unlink();

    @Message("生成于")
    String key_made();

    @Message("有效到")
    String key_until();
}
