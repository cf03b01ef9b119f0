package org.nuanyi.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanyi.wechat.internal.HttpWeChatServer;

/** Web authorisation (网页授权), as WeChat publishes it. */
class WeChatLoginTest {

    private WeChatStandIn wechat;
    private WeChatLogin login;

    @BeforeEach
    void start() throws IOException {
        wechat = WeChatStandIn.start();
        login = new HttpWeChatServer(wechat.url(), WeChatStandIn.APP_ID, WeChatStandIn.SECRET);
    }

    @AfterEach
    void stop() {
        wechat.close();
    }

    @Test
    void a_browser_is_sent_to_wechat_and_asked_nothing() {
        URI back = URI.create("https://nuanyi.example.cn/cabinet/wechat?cabinet=e001");

        assertThat(login.question(back, "once"))
                .hasToString(
                        "https://open.weixin.qq.com/connect/oauth2/authorize?appid="
                                + WeChatStandIn.APP_ID
                                + "&redirect_uri=https%3A%2F%2Fnuanyi.example.cn%2Fcabinet%2Fwechat"
                                + "%3Fcabinet%3De001&response_type=code&scope=snsapi_base"
                                + "&state=once#wechat_redirect");
    }

    @Test
    void a_code_says_who_came_back() {
        assertThat(login.openid("code-of-li")).isEqualTo("openid-of-li");
    }

    @Test
    void a_code_that_wechat_does_not_know_is_trouble_without_the_secret() {
        assertThatThrownBy(() -> login.openid("forged"))
                .isInstanceOf(WeChatTrouble.class)
                .hasMessageContaining("40029")
                .hasMessageNotContaining(WeChatStandIn.SECRET);
        wechat.breakDown();
        assertThatThrownBy(() -> login.openid("code-of-li")).isInstanceOf(WeChatTrouble.class);
    }
}
