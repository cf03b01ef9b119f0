package org.nuanyi.cabinet.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyi.cabinet.sim.RegisterStandIn;
import org.nuanyi.wechat.WeChatStandIn;

/**
 * A server that cabinets connect to, with stand-ins for the union's register and for WeChat. Its
 * clock goes: a cabinet believes no command of yesterday.
 */
public final class CabinetProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(StandIns.class));
    }

    /** Those who answer in the place of others. */
    public static final class StandIns implements QuarkusTestResourceLifecycleManager {

        private @Nullable RegisterStandIn register;
        private @Nullable WeChatStandIn wechat;

        @Override
        public Map<String, String> start() {
            try {
                register = RegisterStandIn.start(0);
                wechat = WeChatStandIn.start();
                return Map.of(
                        "nuanyi.mqtt.host",
                        "127.0.0.1",
                        "nuanyi.mqtt.port",
                        Integer.toString(freePort()),
                        "nuanyi.union.register.url",
                        register.url().toString(),
                        "nuanyi.union.register.key",
                        RegisterStandIn.KEY,
                        "nuanyi.wechat.app-id",
                        WeChatStandIn.APP_ID,
                        "nuanyi.wechat.secret",
                        WeChatStandIn.SECRET,
                        "nuanyi.wechat.url",
                        wechat.url().toString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        @Override
        public void stop() {
            if (register != null) {
                register.close();
            }
            if (wechat != null) {
                wechat.close();
            }
        }
    }
}
