package org.wardline.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * An invented platform that sends reports.
 *
 * @param wiring how much of what it knows it fills in: BARE, MAPPED or FULL
 * @param spread how many of its reports there are beside the others'
 * @param every days from one delivery to the next; what is urgent does not wait for one
 */
record Platform(String name, String wiring, int spread, int every) {

    static List<Platform> all() {
        return Tables.rows("platforms.csv").stream()
                .map(row ->
                        new Platform(
                                row.get("name"),
                                row.get("wiring"),
                                Integer.parseInt(row.get("spread")),
                                Integer.parseInt(row.get("every"))))
                .toList();
    }

    /** Each as often as its spread says, for drawing lots. */
    static List<Platform> lots(List<Platform> platforms) {
        var lots = new ArrayList<Platform>();
        for (var platform : platforms) {
            for (var i = 0; i < platform.spread(); i++) {
                lots.add(platform);
            }
        }
        return lots;
    }

    /** The day, not before this one, on which it delivers. */
    long delivers(long day) {
        var offset = Math.floorMod(name.hashCode(), every);
        return day + Math.floorMod(offset - day, (long) every);
    }

    boolean full() {
        return wiring.equals("FULL");
    }
}
