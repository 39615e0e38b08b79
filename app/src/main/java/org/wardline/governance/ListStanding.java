package org.wardline.governance;

import java.time.Instant;
import java.util.List;
import org.wardline.kernel.Sensitive;

/**
 * A restriction and its list, for the page of who sees a case.
 *
 * @param changes oldest first
 */
public record ListStanding(
        ListGround ground,
        Sensitive<String> why,
        String by,
        Instant at,
        List<Member> members,
        List<Change> changes) {
    public ListStanding {
        members = List.copyOf(members);
        changes = List.copyOf(changes);
    }

    /** Whether somebody on the list may change it. */
    public boolean kept() {
        return members.stream().anyMatch(Member::keeper);
    }

    /**
     * An officer on the list.
     *
     * @param keeper whether they may change it
     */
    public record Member(String name, String username, boolean keeper) {}

    /** That somebody was put on the list or taken off. */
    public record Change(String officer, boolean putOn, String why, String by, Instant at) {}

    @Override
    public String toString() {
        return "ListStanding[" + at + "]";
    }
}
