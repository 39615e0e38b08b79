package org.wardline.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.wardline.demo.DemoReport.Seen;

/**
 * Where households' connections are seen. Addresses are of blocks that nobody has: RFC 2544's for lines, RFC 6598's for
 * carriers that share one among many, RFC 3849's for version 6.
 */
final class Households {
    private static final int OF_A_BLOCK = 256;
    private static final int ADDRESSES_EACH = 20;
    private static final int CARRIER = 9;
    private static final int VERSION_SIX = 13;

    /** A carrier's address is that of several households: every ninth of so many. */
    private static final int SHARED_BY = 90;

    private final SplittableRandom random;

    Households(SplittableRandom random) {
        this.random = random;
    }

    /** Two moments: at an address of that day, and at the one that the line has most of the time. */
    List<Seen> seen(int household, long day, int report) {
        var seen = new ArrayList<Seen>();
        for (var i = 0; i < 2; i++) {
            seen.add(
                    new Seen(
                            address(household, i == 0 ? 2 + report : 1),
                            40_000 + random.nextInt(20_000),
                            i == 0 ? "Upload" : "Login",
                            DemoReports.moment(day - 2 - i, 20)
                                    .plus(Duration.ofSeconds(random.nextInt(7000)))));
        }
        return seen;
    }

    private static String address(int household, int which) {
        if (household % VERSION_SIX == 0) {
            return String.format(Locale.ROOT, "2001:db8:%x::%x", household, which);
        }
        var third = household % OF_A_BLOCK;
        var block = household / OF_A_BLOCK;
        if (household % CARRIER == 0) {
            return "100." + (64 + block) + "." + household / SHARED_BY + "." + (10 + which);
        }
        return "198."
                + (18 + block % 2)
                + "."
                + third
                + "."
                + (10 + block / 2 * ADDRESSES_EACH + which);
    }
}
