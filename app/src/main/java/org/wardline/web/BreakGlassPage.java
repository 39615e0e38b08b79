package org.wardline.web;

import java.util.List;
import java.util.Map;
import org.wardline.governance.BrokenGlass;

/**
 * The form to enter a circle by break-glass, and the officer's earlier entries.
 *
 * @param circles names to choose from, by slug
 * @param typed what was typed so far
 * @param running the one that lasts now; at most one
 */
public record BreakGlassPage(
        Map<String, String> circles,
        Map<String, String> typed,
        List<BrokenGlass> running,
        List<BrokenGlass> earlier) {
    public BreakGlassPage {
        running = List.copyOf(running);
        earlier = List.copyOf(earlier);
    }

    /** The name of a circle. */
    public String name(String circle) {
        return circles.getOrDefault(circle, circle);
    }

    /** The officer's own words, so they stay out of logs. */
    @Override
    public String toString() {
        return "BreakGlassPage";
    }
}
