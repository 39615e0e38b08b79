package org.wardline.web;

import java.util.List;

/** What the sign-in page shows: outside a demonstration, no hints. */
public record SignInPage(List<SignInHints.Hint> hints, String password) {
    public SignInPage {
        hints = List.copyOf(hints);
    }

    @Override
    public String toString() {
        return "SignInPage";
    }
}
