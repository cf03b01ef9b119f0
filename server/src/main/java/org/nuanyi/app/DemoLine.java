package org.nuanyi.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.nuanyi.demo.internal.Simulator;
import org.nuanyi.kernel.Trouble;

/**
 * Where the simulator's cabinets of the demo set speak, and its stand-in for the union's register:
 * on this machine alone.
 */
final class DemoLine {

    /** Where the launcher built the simulator. */
    private static final String SIMULATOR = "NUANYI_SIMULATOR";

    /** By which the simulator's stand-in for the union's register knows this server. */
    private static final String STAND_IN_KEY = "stand-in-key";

    private DemoLine() {}

    /**
     * Settings of the server by which cabinets are played; none where they are not.
     *
     * @param asked whether the demo set was asked for now; else it is played where it was before
     * @param environment where a line of the operator's own goes before
     */
    static Map<String, String> settings(boolean asked, Path data, Map<String, String> environment) {
        boolean isPlayed = asked || Files.isDirectory(data.resolve(Simulator.FOLDER));
        boolean isFree =
                !environment.containsKey("NUANYI_MQTT_PORT")
                        && !environment.containsKey("NUANYI_BROKER_URL");
        String simulator = environment.getOrDefault(SIMULATOR, "");
        if (!isPlayed || !isFree || simulator.isEmpty()) {
            return Map.of();
        }
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        int port = freePort();
        Map<String, String> settings = new HashMap<>();
        settings.put("nuanyi.mqtt.host", host);
        settings.put("nuanyi.mqtt.port", Integer.toString(port));
        settings.put("nuanyi.cabinets.url", "mqtt://" + host + ":" + port);
        settings.put("nuanyi.demo.simulator", simulator);
        if (!environment.containsKey("NUANYI_UNION_REGISTER_URL")) {
            int register = freePort();
            settings.put("nuanyi.demo.register", Integer.toString(register));
            settings.put(
                    "nuanyi.union.register.url",
                    "http://" + host + ":" + register + "/members/check");
            settings.put("nuanyi.union.register.key", STAND_IN_KEY);
        }
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new Trouble("No port is free for the cabinets of the demo set.");
        }
    }
}
