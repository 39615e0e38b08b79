package org.wardline.web;

import java.util.List;
import org.wardline.governance.Alert;
import org.wardline.governance.BrokenGlass;
import org.wardline.governance.GroupId;

/**
 * Searches and uses of break-glass that an auditor should look at, those without a review first, and lists that nobody
 * keeps.
 */
public record AlertsPage(List<Alert> alerts, List<BrokenGlass> glass, List<Unkept> lists) {
    public AlertsPage {
        alerts = List.copyOf(alerts);
        glass = List.copyOf(glass);
        lists = List.copyOf(lists);
    }

    /**
     * A list that nobody keeps.
     *
     * @param whose name of the force whose case it is about, or the national desk
     */
    public record Unkept(GroupId id, String whose) {}
}
