package org.wardline.web;

import java.util.List;

/**
 * What the sign-in page shows.
 *
 * @param out whether somebody has just signed out
 * @param hints whom a visitor can be; none outside a demonstration
 * @param password of those; empty when there are none
 */
public record SignInPage(boolean out, List<SignInHints.Hint> hints, String password) {
    public SignInPage {
        hints = List.copyOf(hints);
    }

    @Override
    public String toString() {
        return "SignInPage";
    }
}
