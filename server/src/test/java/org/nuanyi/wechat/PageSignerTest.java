package org.nuanyi.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyi.wechat.internal.HttpWeChatServer;

class PageSignerTest {

    private static final String PAGE = "https://nuanyi.example.cn/s/10000012";

    private WeChatStandIn wechat;
    private volatile Instant now = Instant.parse("2026-11-24T00:00:00Z");

    @BeforeEach
    void start() throws IOException {
        wechat = WeChatStandIn.start();
    }

    @AfterEach
    void stop() {
        wechat.close();
    }

    @DisplayName("签名与微信文档的例子一致")
    @Test
    void the_signature_is_that_of_wechats_own_example() {
        PageSignature signed =
                PageSignature.of(
                        "wx",
                        "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg",
                        "Wm3WZYTPz0wzccnW",
                        1414587457,
                        "http://mp.weixin.qq.com?params=value");

        assertThat(signed.signature()).isEqualTo("0f9de62fce790f9a083d5c99e95740ceb90c27ed");
    }

    @Test
    void a_page_is_signed_with_the_ticket_that_wechat_lent() {
        PageSignature signed = signer().sign(PAGE);

        assertThat(signed)
                .isEqualTo(
                        PageSignature.of(
                                WeChatStandIn.APP_ID,
                                wechat.lastTicket(),
                                signed.nonceStr(),
                                now.getEpochSecond(),
                                PAGE));
    }

    @Test
    void no_two_pages_are_signed_with_the_same_nonce() {
        PageSigner signer = signer();

        assertThat(signer.sign(PAGE).nonceStr()).isNotEqualTo(signer.sign(PAGE).nonceStr());
    }

    @Test
    void many_pages_at_once_need_one_token_and_one_ticket() {
        PageSigner signer = signer();

        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50).forEach(_ -> phones.submit(() -> signer.sign(PAGE)));
        }

        assertThat(List.of(wechat.tokens(), wechat.tickets())).containsExactly(1, 1);
    }

    @Test
    void a_ticket_is_renewed_five_minutes_before_it_ends() {
        PageSigner signer = signer();
        signer.sign(PAGE);

        now = now.plus(Duration.ofMinutes(114));
        signer.sign(PAGE);
        assertThat(wechat.tickets()).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(1));
        signer.sign(PAGE);
        assertThat(wechat.tickets()).isEqualTo(2);
        assertThat(wechat.tokens()).isEqualTo(2);
    }

    @Test
    void a_token_called_back_is_replaced_once() {
        PageSigner signer = signer();
        signer.sign(PAGE);
        wechat.callBackTokens();
        now = now.plus(Duration.ofMinutes(114)).plus(Duration.ofSeconds(59));
        signer.sign(PAGE);
        now = now.plus(Duration.ofSeconds(1));

        signer.sign(PAGE);

        assertThat(wechat.tickets()).isEqualTo(2);
    }

    @Test
    void a_wrong_secret_is_told_without_repeating_it() {
        PageSigner signer =
                new PageSigner(
                        WeChatStandIn.APP_ID,
                        new HttpWeChatServer(wechat.url(), WeChatStandIn.APP_ID, "wrong-secret"),
                        clock());

        assertThatThrownBy(() -> signer.sign(PAGE))
                .isInstanceOf(WeChatTrouble.class)
                .hasMessageContaining("40125")
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void a_server_in_trouble_is_told_as_that() {
        wechat.breakDown();

        assertThatThrownBy(() -> signer().sign(PAGE)).isInstanceOf(WeChatTrouble.class);
    }

    private PageSigner signer() {
        return new PageSigner(
                WeChatStandIn.APP_ID,
                new HttpWeChatServer(wechat.url(), WeChatStandIn.APP_ID, WeChatStandIn.SECRET),
                clock());
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
