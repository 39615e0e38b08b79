package org.wardline.web;

import java.util.List;
import java.util.Map;

/**
 * What the sign-in page shows.
 *
 * @param out whether somebody has just signed out
 * @param hints whom a visitor can be; none outside a demonstration
 * @param sights what each of those can look at, by sign-in name
 * @param password of those; empty when there are none
 */
public record SignInPage(
        boolean out,
        List<SignInHints.Hint> hints,
        Map<String, List<String>> sights,
        String password) {
    public SignInPage {
        hints = List.copyOf(hints);
        sights = Map.copyOf(sights);
    }

    @Override
    public String toString() {
        return "SignInPage";
    }
}
