package org.wardline.governance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Refusal;

/**
 * A new officer's particulars.
 *
 * @param forceSlug the officer's force; null for the national agency
 */
public record AddOfficer(
        String username, String name, @Nullable String forceSlug, Set<Role> roles) {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9.-]{1,62}");
    private static final Set<Role> FORCE_ROLES =
            EnumSet.of(
                    Role.FORCE_OFFICER,
                    Role.FORCE_SUPERVISOR,
                    Role.SAFEGUARDING_LEAD,
                    Role.PROFESSIONAL_STANDARDS);

    public AddOfficer {
        roles = Set.copyOf(roles);
    }

    /** Whether a sign-in name has only what a sign-in name may have. */
    static boolean plain(String username) {
        return PLAIN.matcher(username).matches();
    }

    /** Everything that is wrong with it, so that it can be put right in one go. */
    List<Refusal> faults() {
        var faults = new ArrayList<Refusal>();
        if (!plain(username)) {
            faults.add(AccountRefusal.USERNAME_NOT_PLAIN);
        }
        if (name.isBlank()) {
            faults.add(AccountRefusal.NAME_MISSING);
        }
        if (roles.isEmpty()) {
            faults.add(AccountRefusal.ROLE_MISSING);
        }
        if (roles.contains(Role.ADMINISTRATOR) && roles.size() > 1) {
            faults.add(AccountRefusal.ADMINISTRATOR_HOLDS_NO_OTHER_ROLE);
        }
        if (!roles.stream().allMatch(Role::forPeople)) {
            faults.add(AccountRefusal.ROLE_NOT_FOR_PEOPLE);
        }
        var inForce = roles.stream().anyMatch(FORCE_ROLES::contains);
        if (inForce && forceSlug == null) {
            faults.add(AccountRefusal.FORCE_ROLE_NEEDS_FORCE);
        }
        if (forceSlug != null && !FORCE_ROLES.containsAll(roles)) {
            faults.add(AccountRefusal.NATIONAL_ROLE_HAS_NO_FORCE);
        }
        return faults;
    }

    /** Names a person, so it stays out of logs. */
    @Override
    public String toString() {
        return "AddOfficer";
    }
}
