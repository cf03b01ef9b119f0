package org.nuanyi.account.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyi.account.StandInProvider;

/**
 * A server that believes where a proxy says its callers come from, and knows an identity provider.
 */
public final class BehindProxy implements QuarkusTestProfile {

    static final String PROVIDER = "北京市统一身份认证";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.proxy.proxy-address-forwarding", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Provider.class));
    }

    /** The stand-in for a provider, as long as the server. */
    public static final class Provider implements QuarkusTestResourceLifecycleManager {

        private @Nullable StandInProvider provider;

        @Override
        public Map<String, String> start() {
            provider = new StandInProvider(Clock.systemUTC());
            return Map.of(
                    "nuanyi.oidc.issuer",
                    provider.issuer().toString(),
                    "nuanyi.oidc.client-id",
                    StandInProvider.CLIENT,
                    "nuanyi.oidc.client-secret",
                    StandInProvider.SECRET,
                    "nuanyi.oidc.name",
                    PROVIDER);
        }

        @Override
        public void stop() {
            if (provider != null) {
                provider.close();
            }
        }
    }
}
