package org.wardline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardline.governance.Declarations;

/**
 * What an officer declared, and the conflicts of interest of others whom they oversee.
 *
 * @param typed what was typed so far
 */
public record DeclarationsPage(
        List<Declarations.Own> own,
        List<Declarations.Conflict> conflicts,
        Map<String, String> typed) {
    public DeclarationsPage {
        own = List.copyOf(own);
        conflicts = List.copyOf(conflicts);
    }

    /** What can be declared as one's own. */
    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Declarations.OwnKind.values()) {
            kinds.put(kind.name(), kind.title());
        }
        return kinds;
    }

    /** Names officers, so it stays out of logs. */
    @Override
    public String toString() {
        return "DeclarationsPage";
    }
}
