package org.wardline.web;

import java.util.List;
import org.wardline.governance.Alert;
import org.wardline.governance.BrokenGlass;

/** Searches and uses of break-glass that an auditor should look at, those without a review first. */
public record AlertsPage(List<Alert> alerts, List<BrokenGlass> glass) {
    public AlertsPage {
        alerts = List.copyOf(alerts);
        glass = List.copyOf(glass);
    }
}
