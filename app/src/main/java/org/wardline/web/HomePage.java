package org.wardline.web;

import java.util.List;

/** Where an officer can go next. */
public record HomePage(List<Way> places) {
    public HomePage {
        places = List.copyOf(places);
    }

    /**
     * A link.
     *
     * @param why what is there
     */
    public record Way(String text, String href, String why) {}
}
