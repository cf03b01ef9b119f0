package org.nuanyi.wechat;

import java.time.Clock;
import java.util.UUID;
import org.nuanyi.wechat.internal.Tickets;

/**
 * Signs pages for WeChat's JS-SDK, with a ticket kept until shortly before it ends. Thread-safe.
 */
public final class PageSigner {

    private final String appId;
    private final Tickets tickets;
    private final Clock clock;

    public PageSigner(String appId, WeChatServer server, Clock clock) {
        this.appId = appId;
        this.tickets = new Tickets(server, clock);
        this.clock = clock;
    }

    /**
     * Signs a page. Waits for WeChat where a new ticket is due.
     *
     * @param url of the page, without its fragment
     * @throws WeChatTrouble if WeChat refuses or cannot be reached
     */
    public PageSignature sign(String url) {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        return PageSignature.of(
                appId, tickets.ticket(), nonce, clock.instant().getEpochSecond(), url);
    }
}
