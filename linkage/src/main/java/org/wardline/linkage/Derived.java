package org.wardline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.Derivation;
import org.wardline.linkage.model.Value;

/** What one column's value says of another, where a record has nothing in that one. */
final class Derived {
    private Derived() {}

    /** The text that follows from a record's other values, or null. */
    static @Nullable String text(Derivation derivation, Function<String, @Nullable Value> valueOf) {
        var whole = valueOf.apply(derivation.from());
        if (whole == null) {
            return null;
        }
        var words = whole.text().split(" ", -1);
        return switch (derivation) {
            case Derivation.FirstWord _ -> words[0];
            case Derivation.LastWord _ -> words.length > 1 ? words[words.length - 1] : null;
            case Derivation.OtherWords other -> others(words, other.without(), valueOf);
        };
    }

    private static @Nullable String others(
            String[] words, List<String> without, Function<String, @Nullable Value> valueOf) {
        var known = new ArrayList<String>();
        for (var column : without) {
            var value = valueOf.apply(column);
            if (value != null) {
                known.addAll(List.of(value.text().split(" ", -1)));
            }
        }
        var left =
                Arrays.stream(words)
                        .filter(word -> !known.contains(word))
                        .collect(Collectors.joining(" "));
        return left.isEmpty() ? null : left;
    }
}
