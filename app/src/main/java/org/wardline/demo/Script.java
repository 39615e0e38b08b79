package org.wardline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardline.demo.Decided.Step;

/** A list of decisions while it is being written. */
final class Script {
    private final List<Decided> decisions = new ArrayList<>();

    /**
     * Adds a decision.
     *
     * @param with names and values of its particulars by turns
     */
    void add(Instant at, String by, Step step, String about, String... with) {
        decisions.add(new Decided(at, by, step, about, particulars(Map.of(), with)));
    }

    /** Adds a decision that has these particulars and more. */
    void add(
            Instant at,
            String by,
            Step step,
            String about,
            Map<String, String> with,
            String... more) {
        decisions.add(new Decided(at, by, step, about, particulars(with, more)));
    }

    List<Decided> decisions() {
        return decisions;
    }

    private static Map<String, String> particulars(Map<String, String> with, String... more) {
        var all = new HashMap<>(with);
        for (var i = 0; i + 1 < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
