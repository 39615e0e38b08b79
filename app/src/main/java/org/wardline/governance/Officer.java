package org.wardline.governance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can act.
 *
 * @param forceSlug the officer's force; null for the national agency, administrators, auditors and services
 */
public record Officer(
        OfficerId id,
        String username,
        String name,
        boolean service,
        @Nullable String forceSlug,
        Set<Role> roles) {
    public Officer {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the officer's roles is this. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the action is open to one of the officer's roles. */
    public boolean may(Action action) {
        return roles.stream().anyMatch(action.roles()::contains);
    }

    /** Names an account, so it stays out of logs. */
    @Override
    public String toString() {
        return "Officer[" + id.value() + "]";
    }
}
