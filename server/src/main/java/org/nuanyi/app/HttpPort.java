package org.nuanyi.app;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.nuanyi.kernel.Trouble;

/** Where the server listens. */
record HttpPort(String host, int port) {

    private static final int LAST = 65535;

    /**
     * Asks before anything is started.
     *
     * @throws Trouble where the port is taken or not allowed
     */
    void checkFree() {
        if (port < 0 || port > LAST) {
            throw new Trouble("--port must be a number from 1 to 65535, not " + port + ".");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new Trouble("This machine has no address " + host + ": check --host.", unknown);
        } catch (IOException taken) {
            throw new Trouble(
                    "Port "
                            + port
                            + " on "
                            + host
                            + " cannot be used ("
                            + taken.getMessage()
                            + "). Stop what uses it, or choose another with --port.",
                    taken);
        }
    }

    /** What to type into a browser: this machine's own name first, then its addresses. */
    List<String> urls() {
        if (!host.equals("0.0.0.0")) {
            return List.of(url(host));
        }
        return Stream.concat(Stream.of("localhost"), lanAddresses()).map(this::url).toList();
    }

    private String url(String name) {
        return "http://" + name + ":" + port + "/";
    }

    private static Stream<String> lanAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address)
                    .filter(address -> !address.isLoopbackAddress())
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress);
        } catch (SocketException none) {
            return Stream.empty();
        }
    }
}
