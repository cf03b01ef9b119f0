package org.nuanyi.auditing.web;

import java.util.Map;
import java.util.Optional;
import org.nuanyi.auditing.web.ActionWords.Word;
import org.nuanyi.kernel.page.Language;

/**
 * Actions in the reader's language: {@code station.close} is what it is done to and a verb. A word
 * that is not known here stands as it is.
 */
final class ActionNames {

    private static final Map<String, Word> THINGS =
            Map.ofEntries(
                    word("access", "访问", "Access"),
                    word("account", "账号", "Account"),
                    word("audit", "审计日志", "Audit trail"),
                    word("batch", "批量修改", "Many at once"),
                    word("host", "承建单位", "Host"),
                    word("keys", "密钥", "Keys"),
                    word("keeper", "站点管理员", "Keeper"),
                    word("keeper-need", "站点需求", "Need of a station"),
                    word("network", "网络", "Network"),
                    word("page", "页面", "Page"),
                    word("report", "反映", "Report"),
                    word("station", "驿站", "Station"));

    private static final Map<String, Word> VERBS =
            Map.ofEntries(
                    word("account.guess", "试密码", "guessing"),
                    word("account.code", "验证码", "code"),
                    word("account.identity-link", "绑定统一身份", "identity linked"),
                    word("account.identity-unlink", "解除统一身份", "identity unlinked"),
                    word("account.key", "用密钥", "key"),
                    word("account.key-make", "生成密钥", "key made"),
                    word("account.key-revoke", "撤销密钥", "key revoked"),
                    word("account.provision", "设备领取密钥", "device took its key"),
                    word("station.take", "协同系统取数", "taken by a partner"),
                    word("account.session-end", "退出登录", "signed out"),
                    word("batch", "批量修改", "many changed at once"),
                    word("bind", "绑定手机", "phone bound"),
                    word("code-set-up", "设置两步验证", "second factor set up"),
                    word("answered", "答复", "answered"),
                    word("assigned", "交办", "given to somebody"),
                    word("close", "撤销", "closed"),
                    word("closed", "办结", "closed"),
                    word("confirmed", "确认解决", "verified"),
                    word("denied", "没有解决，重办", "not solved, opened again"),
                    word("escalated", "超时升级", "escalated"),
                    word("disable", "停用", "disabled"),
                    word("edit", "修改", "edited"),
                    word("enable", "启用", "enabled"),
                    word("export", "导出", "exported"),
                    word("document", "加文件", "document added"),
                    word("document-edit", "修改文件说明", "document described"),
                    word("document-remove", "移除文件", "document taken away"),
                    word("document-replace", "更换文件", "document replaced"),
                    word("document-restore", "用回文件", "document had back"),
                    word("facility", "修改设施", "facility changed"),
                    word("import", "导入", "imported"),
                    word("invite", "生成绑定码", "phone invited"),
                    word("not-same", "不是同一座", "told apart"),
                    word("released", "公开原话", "words released"),
                    word("withheld", "收回公开", "release taken back"),
                    word("link-make", "生成链接", "link made"),
                    word("link-use", "使用链接", "link used"),
                    word("make", "新建", "made"),
                    word("meet", "需求已处理", "need met"),
                    word("one-off", "临时开闭", "one-off entered"),
                    word("one-off-cancel", "取消临时开闭", "one-off cancelled"),
                    word("one-off-restore", "恢复临时开闭", "one-off restored"),
                    word("open", "开放", "opened"),
                    word("password-change", "修改密码", "password changed"),
                    word("password-demand", "要求换密码", "new password demanded"),
                    word("photo", "照片", "photo"),
                    word("photo-describe", "说明照片", "photo described"),
                    word("photo-remove", "移除照片", "photo taken away"),
                    word("photo-restore", "用回照片", "photo had back"),
                    word("prove", "再次确认身份", "shown again who it is"),
                    word("refuse", "被拒绝", "refused"),
                    word("remove", "到期删除", "removed after its time"),
                    word("reseal", "重新加密", "sealed anew"),
                    word("resume", "恢复", "resumed"),
                    word("reveal", "查看联系方式", "contact revealed"),
                    word("revoke", "收回手机", "phone revoked"),
                    word("role-give", "给角色", "role given"),
                    word("role-take", "收回角色", "role taken"),
                    word("rotate", "更换", "rotated"),
                    word("search", "查找", "searched"),
                    word("sign-in", "登录", "signed in"),
                    word("sign-out", "退出", "signed out"),
                    word("suspend", "暂停", "suspended"),
                    word("undo", "撤回", "undone"),
                    word("verify", "核对", "verified"));

    private ActionNames() {}

    /** Both: 账号 · 登录. */
    static String of(String action, Language language) {
        int dot = action.indexOf('.');
        if (dot < 0) {
            return action;
        }
        String verb = action.substring(dot + 1);
        String done =
                Optional.ofNullable(ActionWords.OF_ACTIONS.get(action))
                        .or(() -> Optional.ofNullable(VERBS.get(action)))
                        .or(() -> Optional.ofNullable(VERBS.get(verb)))
                        .map(word -> pick(word, language))
                        .orElse(verb);
        return thing(action.substring(0, dot), language) + " · " + done;
    }

    /** What something is done to. */
    static String thing(String kind, Language language) {
        return Optional.ofNullable(THINGS.get(kind))
                .or(() -> Optional.ofNullable(ActionWords.OF_THINGS.get(kind)))
                .map(word -> pick(word, language))
                .orElse(kind);
    }

    private static String pick(Word word, Language language) {
        return language.pick(word.chinese(), word.english());
    }

    private static Map.Entry<String, Word> word(String name, String chinese, String english) {
        return Map.entry(name, new Word(name, chinese, english));
    }
}
