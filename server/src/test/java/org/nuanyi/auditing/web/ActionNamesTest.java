package org.nuanyi.auditing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyi.kernel.page.Language;

/** What the trail calls an action, in the reader's language. */
class ActionNamesTest {

    @ParameterizedTest
    @CsvSource({
        "account.sign-in, 账号 · 登录, Account · signed in",
        "account.session-end, 账号 · 退出登录, Account · signed out",
        "station.one-off-cancel, 驿站 · 取消临时开闭, Station · one-off cancelled",
        "keeper.bind, 站点管理员 · 绑定手机, Keeper · phone bound",
        "keys.rotate, 密钥 · 更换, Keys · rotated"
    })
    void an_action_is_what_it_is_done_to_and_a_verb(String id, String chinese, String english) {
        assertThat(ActionNames.of(id, Language.CHINESE)).isEqualTo(chinese);
        assertThat(ActionNames.of(id, Language.ENGLISH)).isEqualTo(english);
    }

    @Test
    void a_word_nobody_translated_stands_as_it_is() {
        assertThat(ActionNames.of("odd.thing", Language.CHINESE)).isEqualTo("odd · thing");
        assertThat(ActionNames.of("odd", Language.CHINESE)).isEqualTo("odd");
    }
}
