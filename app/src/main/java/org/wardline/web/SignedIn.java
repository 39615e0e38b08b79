package org.wardline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;

/**
 * What a session remembers of whoever signed in: which officer and which session. Name and roles are read anew for each
 * request, so that a change counts at once.
 */
record SignedIn(UUID officerId, UUID session) implements Serializable {
    private static final String OFFICER = SignedIn.class.getName() + ".officer";

    OfficerId officer() {
        return new OfficerId(officerId);
    }

    /** The officer of this request, when somebody is signed in. */
    static Optional<Officer> officer(HttpServletRequest request) {
        return Optional.ofNullable((Officer) request.getAttribute(OFFICER));
    }

    /** Notes whose request this is. */
    static void note(HttpServletRequest request, Officer officer) {
        request.setAttribute(OFFICER, officer);
    }
}
