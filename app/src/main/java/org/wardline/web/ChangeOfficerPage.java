package org.wardline.web;

import java.util.Collection;
import java.util.Map;

/**
 * The forms for an officer's roles and for a new link.
 *
 * @param roles titles to choose from, by role
 * @param chosen roles ticked so far
 */
public record ChangeOfficerPage(
        String username, String name, Map<String, String> roles, Collection<String> chosen) {

    /** Names a colleague, so it stays out of logs. */
    @Override
    public String toString() {
        return "ChangeOfficerPage";
    }
}
