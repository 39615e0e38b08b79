package org.wardline.web;

import java.util.List;

/** What there is to see in a demonstration, and as whom. Only a demonstration's home shows it. */
public interface Tour {

    /**
     * Something to look at.
     *
     * @param officer sign-in name of the officer it belongs to
     * @param title what it shows
     * @param path where it is, as that officer
     */
    record Stop(String officer, String title, String path) {}

    /** In the order in which to look at them. */
    List<Stop> stops();
}
