package org.nuanyi.wechat.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyi.wechat.WeChatServer;
import org.nuanyi.wechat.WeChatServer.Grant;
import org.nuanyi.wechat.WeChatTrouble;

/**
 * The access token and the ticket in force. WeChat lends few of them a day, so each is fetched
 * once: whoever comes meanwhile waits for the same one.
 */
public final class Tickets {

    /** So that none runs out between here and the phone. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private record Kept(String value, Instant until) {}

    private final WeChatServer server;
    private final Clock clock;
    private @Nullable Kept token;
    private @Nullable Kept ticket;

    public Tickets(WeChatServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * The ticket in force.
     *
     * @throws WeChatTrouble if a new one is due and WeChat gives none
     */
    public synchronized String ticket() {
        Kept kept = ticket;
        if (kept == null || isOver(kept)) {
            kept = keep(fetch());
            ticket = kept;
        }
        return kept.value();
    }

    /** A token may have been called back before its time: then once more with a new one. */
    private Grant fetch() {
        try {
            return server.pageTicket(token());
        } catch (WeChatTrouble trouble) {
            if (!trouble.isStaleToken()) {
                throw trouble;
            }
            token = null;
            return server.pageTicket(token());
        }
    }

    private String token() {
        Kept kept = token;
        if (kept == null || isOver(kept)) {
            kept = keep(server.accessToken());
            token = kept;
        }
        return kept.value();
    }

    private boolean isOver(Kept kept) {
        return !clock.instant().isBefore(kept.until());
    }

    private Kept keep(Grant grant) {
        return new Kept(grant.value(), clock.instant().plus(grant.validFor()).minus(EARLY));
    }
}
