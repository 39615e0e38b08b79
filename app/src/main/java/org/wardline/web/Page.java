package org.wardline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout of every page needs to know.
 *
 * @param officerName who is signed in, or null
 * @param officerRoles that officer's roles in words; empty when nobody is signed in
 * @param seen who looked at it and when, as stands on every sheet of a printed copy; empty when nobody is signed in
 * @param demonstration whether this home holds invented people only, which every page then says
 * @param done what was just done, to confirm it once; or null
 * @param navigation the pages the officer may use
 * @param csrfName name of the hidden field that forms carry
 * @param csrfToken its value
 */
public record Page(
        @Nullable String officerName,
        String officerRoles,
        String seen,
        boolean demonstration,
        @Nullable String done,
        List<Link> navigation,
        String csrfName,
        String csrfToken) {
    public Page {
        navigation = List.copyOf(navigation);
    }

    /** An entry of the navigation. */
    public record Link(String text, String href, boolean current) {}

    @Override
    public String toString() {
        return "Page";
    }
}
