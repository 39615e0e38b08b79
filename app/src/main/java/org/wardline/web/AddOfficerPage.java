package org.wardline.web;

import java.util.Collection;
import java.util.Map;

/**
 * The form for a new officer, with what was typed so far.
 *
 * @param forces names to choose from, by slug; the empty slug is the national agency
 * @param roles titles to choose from, by role
 * @param chosen roles ticked so far
 */
public record AddOfficerPage(
        String username,
        String name,
        String force,
        Map<String, String> forces,
        Map<String, String> roles,
        Collection<String> chosen) {

    /** Names a person, so it stays out of logs. */
    @Override
    public String toString() {
        return "AddOfficerPage";
    }
}
