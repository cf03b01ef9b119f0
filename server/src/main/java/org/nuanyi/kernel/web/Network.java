package org.nuanyi.kernel.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from. */
public final class Network {

    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /** The caller's own address. */
    public static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    /** What one household or office shares: an IPv4 address, the first half of an IPv6 one. */
    public static String of(HttpServerRequest request) {
        return of(address(request));
    }

    /** The same of an address; empty for what is none. */
    public static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
