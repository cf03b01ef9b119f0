package org.nuanyi.wechat.internal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.nuanyi.wechat.PageSigner;
import org.nuanyi.wechat.WeChatLogin;

/** The official account the operator named, if any ({@code NUANYI_WECHAT_…}). */
final class WeChatSettings {

    private static final String USUAL_SERVER = "https://api.weixin.qq.com";

    private WeChatSettings() {}

    /** Empty where no account is named. */
    @Produces
    @Singleton
    static Optional<PageSigner> signer(Config config, Clock clock) {
        return appId(config)
                .flatMap(id -> server(config).map(server -> new PageSigner(id, server, clock)));
    }

    /** The same. */
    @Produces
    @Singleton
    static Optional<WeChatLogin> login(Config config) {
        return server(config).map(Function.identity());
    }

    private static Optional<HttpWeChatServer> server(Config config) {
        Optional<String> secret = config.getOptionalValue("nuanyi.wechat.secret", String.class);
        String server =
                config.getOptionalValue("nuanyi.wechat.url", String.class).orElse(USUAL_SERVER);
        return appId(config)
                .flatMap(
                        id ->
                                secret.map(
                                        known ->
                                                new HttpWeChatServer(
                                                        URI.create(server), id, known)));
    }

    private static Optional<String> appId(Config config) {
        return config.getOptionalValue("nuanyi.wechat.app-id", String.class);
    }
}
