package org.nuanyi.wechat;

import java.net.URI;

/**
 * Who holds the phone, as WeChat knows them: its public contract of web authorisation for official
 * accounts (网页授权), of the kind that asks the reader nothing ({@code snsapi_base}).
 */
public interface WeChatLogin {

    /**
     * Where a browser inside WeChat is sent; it comes back with {@code code} and {@code state}.
     *
     * @param back a page of this server
     * @param state by which this server knows its own question again
     */
    URI question(URI back, String state);

    /**
     * What the account calls whoever came back with the code: for the account the same each time,
     * and not to be kept or logged as it is.
     *
     * @throws WeChatTrouble if WeChat refuses or cannot be reached
     */
    String openid(String code);
}
