package org.wardline.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Home Office crime outcomes. */
@Component
public class Outcomes {
    private final List<Outcome> all =
            ReferenceFile.rows("outcomes.csv", '|').stream()
                    .map(row -> new Outcome(row.get(0), row.get(1)))
                    .toList();

    /** All of them, by code. */
    public List<Outcome> all() {
        return all;
    }

    /** The outcome with this code. */
    public Optional<Outcome> find(String code) {
        return all.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }
}
