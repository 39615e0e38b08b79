package org.wardline.intelligence;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a package version stands. */
public enum PackageState {
    DRAFT("Draft"),
    CHECKED("Checked"),
    APPROVED("Approved"),
    SUPERSEDED("Superseded"),
    WITHDRAWN("Withdrawn");

    private static final Map<PackageState, Set<PackageState>> NEXT =
            Map.of(
                    DRAFT, EnumSet.of(CHECKED, WITHDRAWN),
                    CHECKED, EnumSet.of(DRAFT, APPROVED, WITHDRAWN),
                    APPROVED, EnumSet.of(SUPERSEDED, WITHDRAWN));

    private final String title;

    PackageState(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Where it may go from here. */
    public Set<PackageState> next() {
        return Set.copyOf(NEXT.getOrDefault(this, Set.of()));
    }
}
