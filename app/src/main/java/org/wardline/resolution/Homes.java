package org.wardline.resolution;

import java.net.InetAddress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** When several answers speak of one home, and whether they suffice to name it. Pure rules. */
final class Homes {

    private Homes() {}

    /** Answers by the home they name: same postcode and address, whatever the case, spacing and punctuation. */
    static Map<String, List<AddressStore.Confirmed>> byHome(List<AddressStore.Confirmed> answers) {
        var homes = new LinkedHashMap<String, List<AddressStore.Confirmed>>();
        for (var answer : answers) {
            var key = plain(answer.answer().postcode()) + "|" + plain(answer.answer().address());
            homes.computeIfAbsent(key, _ -> new ArrayList<>()).add(answer);
        }
        return homes;
    }

    /**
     * Whether the answers about one home are enough: two were asked and answered separately, for events on different days
     * (in UTC) or from different network addresses.
     */
    static boolean suffices(List<AddressStore.Confirmed> answers) {
        for (var one : answers) {
            for (var other : answers) {
                var separate = !one.lead().equals(other.lead());
                var differs =
                        !one.networkAddress().equals(other.networkAddress())
                                || !day(one).equals(day(other));
                if (separate && differs) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LocalDate day(AddressStore.Confirmed answer) {
        return answer.seenAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Upper case with one space before the last three characters; shorter texts as they are. */
    static String postcode(String text) {
        var compact = text.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        return compact.length() < 5
                ? compact
                : compact.substring(0, compact.length() - 3)
                        + " "
                        + compact.substring(compact.length() - 3);
    }

    /** Whether the network address an answer repeats is the one asked about, in whatever notation. */
    static boolean sameNetworkAddress(String repeated, LeadStore.Event asked) {
        var said = repeated.strip();
        return said.equals(asked.address())
                || said.equals(asked.addressRaw())
                || canonical(said).equals(canonical(asked.address()));
    }

    private static String canonical(String address) {
        try {
            // Literals only: a name would be looked up on the network.
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException _) {
            return "not an address: " + address;
        }
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
