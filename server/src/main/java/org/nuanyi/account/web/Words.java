package org.nuanyi.account.web;

import org.nuanyi.account.AccountResult;
import org.nuanyi.account.MachineResult;
import org.nuanyi.account.PasswordFault;
import org.nuanyi.account.RoleResult;
import org.nuanyi.kernel.page.Language;

/** Why something is refused, in the reader's language. */
final class Words {

    private Words() {}

    static String of(PasswordFault fault, Language language) {
        return switch (fault) {
            case SHORT ->
                    language.pick(
                            "太短了：至少 10 个字符。", "Too short: a password has at least 10 characters.");
            case LONG -> language.pick("太长了：最多 128 个字符。", "Too long: at most 128 characters.");
            case COMMON ->
                    language.pick(
                            "这个密码很多人用，会被最先猜到。请换一个，几个不相干的词连起来就很好。",
                            "Many people use this one, so it is guessed first. Take another: a few"
                                    + " unrelated words do well.");
            case LOGIN -> language.pick("密码不能就是登录名。", "A password must not be the login.");
            case SAME -> language.pick("新密码要和旧密码不同。", "Take one that differs from the old one.");
        };
    }

    static String of(AccountResult.Reason why, Language language) {
        return switch (why) {
            case LOGIN ->
                    language.pick(
                            "登录名要 2 到 40 个小写字母、数字、点、短横或下划线，以字母或数字开头。",
                            "A login has 2 to 40 lower-case letters, digits, dots, dashes or"
                                    + " underscores, and begins with a letter or digit.");
            case TAKEN -> language.pick("这个登录名已经有人用了。", "Somebody has this login already.");
            case NAME -> language.pick("请写姓名，最多 60 个字。", "Write a name of at most 60 characters.");
        };
    }

    static String of(MachineResult.Reason why, Language language) {
        return switch (why) {
            case NAME -> language.pick("请写名称，最多 60 个字。", "Write a name of at most 60 characters.");
            case UNIT -> language.pick("请选一个单位。", "Choose a unit.");
            case STATION ->
                    language.pick(
                            "驿站编号是八位数字，只有设备才写。",
                            "A station's code has eight digits, and only a device has one.");
            case DAYS ->
                    language.pick(
                            "最后一天要在今天到三年之内。",
                            "The last day is from today to three years from now.");
            case NETWORKS ->
                    language.pick(
                            "网段要写成 10.0.0.0/8 或 2001:db8::/32 这样，最多 20 个。",
                            "Networks are written as 10.0.0.0/8 or 2001:db8::/32, at most 20.");
            case PACE -> language.pick("每分钟 1 到 6000 次。", "From 1 to 6,000 requests a minute.");
        };
    }

    /** Why an identity provider's answer did not do, by the parameter of the page. */
    static String untold(String why, Language language) {
        return switch (why) {
            case "unknown" ->
                    language.pick(
                            "这个身份还没有绑定账号。请先用密码登录，在「我的账号」里绑定。",
                            "No account is linked with this identity. Sign in with your password"
                                    + " and link it under “My account”.");
            case "taken" ->
                    language.pick(
                            "没有绑定：这个身份或者你的账号已经绑定了别的。",
                            "Not linked: this identity, or your account, is linked already.");
            case "untold" ->
                    language.pick(
                            "对方没有给出可信的答复，请再试一次，或者用密码登录。",
                            "There was no answer to rely on. Try again, or use your password.");
            default -> "";
        };
    }

    static String of(RoleResult.Reason why, Language language) {
        return switch (why) {
            case OWN ->
                    language.pick(
                            "自己的角色由别人给、由别人收。", "Nobody gives or takes a role of his or her own.");
            case ADMINISTRATORS_APART ->
                    language.pick(
                            "系统、安全、审计三个管理员必须是三个人：这个账号是或曾是其中另一个，请给另一个人。",
                            "System, security and audit administrator are three people: this"
                                    + " account is or once was another of them. Give the role to"
                                    + " somebody else.");
            case HELD ->
                    language.pick(
                            "这个账号在这个单位已经有这个角色。", "The account holds this role for this unit.");
            case UNIT -> language.pick("没有这个单位。", "There is no such unit.");
            case DAYS ->
                    language.pick(
                            "最后一天要在第一天之后，并且还没过。", "The last day is before the first, or is over.");
            case NOT_FOR_PEOPLE -> language.pick("这个角色只给设备和系统。", "Only machines hold this role.");
            case NOT_FIRST ->
                    language.pick(
                            "已经有这个管理员了，角色由安全管理员给。",
                            "There is such an administrator: the security administrator gives"
                                    + " further roles.");
            case NOT_HELD -> language.pick("这个角色已经收回。", "The role was taken already.");
        };
    }
}
