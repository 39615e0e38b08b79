package org.wardline.web;

import java.util.List;

/** Whom a visitor to a demonstration can sign in as. Only a demonstration's home shows it. */
public interface SignInHints {

    /** An invented officer. */
    record Hint(String username, String who) {}

    /** The officers, in the order to show them. */
    List<Hint> officers();

    /** The password of all of them. */
    String password();
}
