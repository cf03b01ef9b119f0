package org.nuanyi.wechat.internal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.nuanyi.wechat.PageSigner;

/** The official account the operator named, if any ({@code NUANYI_WECHAT_…}). */
final class WeChatSettings {

    private static final String USUAL_SERVER = "https://api.weixin.qq.com";

    private WeChatSettings() {}

    /** Empty where no account is named. */
    @Produces
    @Singleton
    static Optional<PageSigner> signer(Config config, Clock clock) {
        Optional<String> appId = config.getOptionalValue("nuanyi.wechat.app-id", String.class);
        Optional<String> secret = config.getOptionalValue("nuanyi.wechat.secret", String.class);
        String server =
                config.getOptionalValue("nuanyi.wechat.url", String.class).orElse(USUAL_SERVER);
        return appId.flatMap(
                id ->
                        secret.map(
                                known ->
                                        new PageSigner(
                                                id,
                                                new HttpWeChatServer(URI.create(server), id, known),
                                                clock)));
    }
}
