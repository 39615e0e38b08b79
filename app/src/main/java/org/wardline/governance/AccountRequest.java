package org.wardline.governance;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one administrator asks for about an account, and another has to confirm.
 *
 * @param username sign-in name of the officer it is about
 * @param name of that officer
 * @param forceSlug of that officer; null for the national agency
 * @param roles that the officer will hold
 * @param askedByName name of the administrator who asks
 */
public record AccountRequest(
        AccountRequestId id,
        Kind kind,
        OfficerId officer,
        String username,
        String name,
        @Nullable String forceSlug,
        Set<Role> roles,
        OfficerId askedBy,
        String askedByName,
        Instant askedAt) {
    public AccountRequest {
        roles = Set.copyOf(roles);
    }

    /** Until when it can be confirmed. */
    public Instant lapsesAt() {
        return askedAt.plus(Duration.ofDays(7));
    }

    /** What is asked for. */
    public enum Kind {
        NEW("A new account"),
        ROLES("Other roles"),
        LINK("A new link to set a password");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    /** Names a person, so it stays out of logs. */
    @Override
    public String toString() {
        return "AccountRequest[" + id.value() + "]";
    }
}
