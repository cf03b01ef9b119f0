package org.nuanyi.account.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A server that believes where a proxy says its callers come from. */
public final class BehindProxy implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.proxy.proxy-address-forwarding", "true");
    }
}
