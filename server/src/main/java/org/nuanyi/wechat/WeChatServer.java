package org.nuanyi.wechat;

import java.time.Duration;

/** WeChat's server, as its public contract describes it for official accounts (公众号). */
public interface WeChatServer {

    /**
     * Something WeChat lends for a time.
     *
     * @param value to be shown to nobody but WeChat
     */
    record Grant(String value, Duration validFor) {}

    /**
     * What the account identifies itself with.
     *
     * @throws WeChatTrouble if WeChat refuses or cannot be reached
     */
    Grant accessToken();

    /**
     * What pages are signed with.
     *
     * @throws WeChatTrouble if WeChat refuses or cannot be reached
     */
    Grant pageTicket(String accessToken);
}
