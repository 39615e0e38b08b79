package org.wardline.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wardline.governance.CaseReason;

/**
 * The question what a case is opened for.
 *
 * @param to the page that opens once it is answered
 * @param reason the answer chosen; empty for none
 * @param words what was typed beside it
 */
public record CasePurposePage(String to, String reason, String words) {

    /** The answers to choose from. */
    public static Map<String, String> reasons() {
        var reasons = new LinkedHashMap<String, String>();
        for (var reason : CaseReason.values()) {
            reasons.put(reason.name(), reason.title());
        }
        return reasons;
    }

    /** What somebody typed, so it stays out of logs. */
    @Override
    public String toString() {
        return "CasePurposePage";
    }
}
