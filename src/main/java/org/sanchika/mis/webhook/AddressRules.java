package org.sanchika.mis.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses are called. Those of private networks, of this machine and of the services of a data centre are not, unless
 * the installation says so: else whoever may enter an address could look around in there.
 */
final class AddressRules {
    private static final int LONGEST = 500;

    /** What nobody reaches from outside, beside what Java knows of. */
    private static final List<String> INNER = List.of(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "198.18.0.0/15",
            "240.0.0.0/4",
            "fc00::/7",
            // addresses of IPv4 in those of IPv6: who needs one writes it as what it is
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "2002::/16",
            "2001::/32",
            "::/96");

    private AddressRules() {}

    /** Whether it is written as an address of the web, without a name and password in it. */
    static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST
                    && text.matches("https?://\\S+")
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /**
     * @param at everything that the host's name stands for
     * @param allowed names of hosts, {@code *.} before a domain, and ranges of addresses
     */
    static boolean mayBeCalled(URI address, List<InetAddress> at, List<String> allowed) {
        boolean plain = !"https".equalsIgnoreCase(address.getScheme());
        boolean named = allowed.stream().anyMatch(one -> isNamed(host(address), one));
        return !at.isEmpty()
                && at.stream()
                        .allMatch(one ->
                                (named || !isInner(one) || allowed.stream().anyMatch(range -> isWithin(one, range)))
                                        // what is not enciphered does not leave this machine
                                        && (!plain || one.isLoopbackAddress()));
    }

    static String host(URI address) {
        return address.getHost().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isNamed(String host, String allowed) {
        String name = allowed.toLowerCase(Locale.ROOT);
        return name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
    }

    static boolean isInner(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || INNER.stream().anyMatch(range -> isWithin(address, range));
    }

    /** @param range {@code 10.1.0.0/16}; false when it is none */
    static boolean isWithin(InetAddress address, String range) {
        String[] parts = range.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            return false;
        }
        try {
            byte[] net = InetAddress.ofLiteral(parts[0]).getAddress();
            byte[] own = address.getAddress();
            int bits = Integer.parseInt(parts[1]);
            return net.length == own.length
                    && bits <= Byte.SIZE * net.length
                    && Arrays.equals(masked(net, bits), masked(own, bits));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = address.clone();
        for (int place = 0; place < masked.length; place++) {
            int kept = Math.clamp(bits - (long) Byte.SIZE * place, 0, Byte.SIZE);
            masked[place] &= (byte) (0xFF << (Byte.SIZE - kept));
        }
        return masked;
    }
}
