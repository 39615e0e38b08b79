package org.wardline.web;

import java.util.List;

/**
 * Where an officer can go next.
 *
 * @param operations those the officer may know of, latest first
 * @param stops what there is for the officer to see in a demonstration; empty elsewhere
 */
public record HomePage(List<Way> places, List<Way> operations, List<Tour.Stop> stops) {
    public HomePage {
        places = List.copyOf(places);
        stops = List.copyOf(stops);
        operations = List.copyOf(operations);
    }

    /**
     * A link.
     *
     * @param why what is there
     */
    public record Way(String text, String href, String why) {

        /** Can name a covert operation, so it stays out of logs. */
        @Override
        public String toString() {
            return "Way";
        }
    }
}
