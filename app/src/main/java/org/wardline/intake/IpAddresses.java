package org.wardline.intake;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Internet addresses in one spelling; IPv6 as RFC 5952 recommends. Never asks a name server. */
final class IpAddresses {
    private static final String OCTET = "(0|[1-9][0-9]{0,2})";
    private static final Pattern FOUR =
            Pattern.compile(
                    "("
                            + OCTET
                            + "\\."
                            + OCTET
                            + "\\."
                            + OCTET
                            + "\\."
                            + OCTET
                            + ")(:[0-9]{1,5})?");
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]*)](:[0-9]{1,5})?");
    private static final int GROUPS = 8;

    private IpAddresses() {}

    /** Without port and zone; empty for what is no address. Octets with leading zeros are ambiguous and so refused. */
    static Optional<String> canonical(String raw) {
        var four = FOUR.matcher(raw);
        if (four.matches()) {
            return literal(four.group(1));
        }
        var bracketed = BRACKETED.matcher(raw);
        var bare = bracketed.matches() ? bracketed.group(1) : raw;
        var zone = bare.indexOf('%');
        var six = zone < 0 ? bare : bare.substring(0, zone);
        return SIX.matcher(six).matches() ? literal(six) : Optional.empty();
    }

    private static Optional<String> literal(String text) {
        try {
            var address = InetAddress.ofLiteral(text);
            return Optional.of(
                    address instanceof Inet4Address
                            ? address.getHostAddress()
                            : compressed(address.getAddress()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Replaces the first longest run of two or more zero groups by "::". */
    private static String compressed(byte[] bytes) {
        var groups = new int[GROUPS];
        for (var i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xFF) << 8 | (bytes[2 * i + 1] & 0xFF);
        }
        var start = -1;
        var length = 1;
        for (var i = 0; i < GROUPS; i++) {
            var run = zeros(groups, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        return start < 0
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
    }

    private static int zeros(int[] groups, int from) {
        var end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String joined(int[] groups, int from, int until) {
        var text = new StringBuilder();
        for (var i = from; i < until; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
