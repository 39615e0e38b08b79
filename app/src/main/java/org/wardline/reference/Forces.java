package org.wardline.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The 45 territorial forces, in the Home Office's order. */
@Component
public class Forces {
    private final List<Force> all =
            ReferenceFile.rows("forces.csv", ',').stream()
                    .map(row ->
                            new Force(
                                    row.get(0), row.get(3), row.get(2), Nation.valueOf(row.get(1))))
                    .toList();
    private final Map<String, Force> bySlug =
            all.stream().collect(Collectors.toMap(Force::slug, Function.identity()));

    /** All of them. */
    public List<Force> all() {
        return all;
    }

    /** The force with this slug. */
    public Optional<Force> named(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}
