package org.nuanyi.account.internal;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address.
 *
 * @param bits how many of the first bits are the network's
 */
public record NetworkRange(InetAddress address, int bits) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f.:]{2,45})(?:/([0-9]{1,3}))?");

    /** The network that is written so; empty where it is none. */
    public static Optional<NetworkRange> find(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return address(form.group(1))
                .map(
                        address -> {
                            int all = address.getAddress().length * Byte.SIZE;
                            String bits = form.group(2);
                            return new NetworkRange(
                                    address, bits == null ? all : Integer.parseInt(bits));
                        })
                .filter(range -> range.bits() <= range.size());
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private int size() {
        return address.getAddress().length * Byte.SIZE;
    }

    /** Whether an address lies in it. */
    public boolean holds(String other) {
        return address(other)
                .filter(found -> found.getAddress().length == address.getAddress().length)
                .filter(found -> first(found).equals(first(address)))
                .isPresent();
    }

    private BigInteger first(InetAddress of) {
        return new BigInteger(1, of.getAddress()).shiftRight(size() - bits);
    }
}
