package org.nuanyi.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a page gives to {@code wx.config}.
 *
 * @param timestamp seconds since 1970
 */
public record PageSignature(String appId, long timestamp, String nonceStr, String signature) {

    /**
     * Signs one page: SHA-1 of ticket, nonce, time and URL in that order (JS-SDK, appendix 1).
     * WeChat fixes the digest; nothing else here rests on it.
     *
     * @param url of the page, without its fragment
     */
    public static PageSignature of(
            String appId, String ticket, String nonceStr, long timestamp, String url) {
        String signed =
                "jsapi_ticket=%s&noncestr=%s&timestamp=%d&url=%s"
                        .formatted(ticket, nonceStr, timestamp, url);
        return new PageSignature(appId, timestamp, nonceStr, sha1(signed));
    }

    private static String sha1(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
