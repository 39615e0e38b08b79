package org.wardline;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A transition table as a page of documentation. */
public final class StateTable {
    private StateTable() {}

    /** One row a state: where it may go from there. */
    public static <S extends Enum<S>> String of(
            String title, S[] states, Function<S, Set<S>> next) {
        var page = new StringBuilder("# States: " + title + "\n\nGenerated from the code.\n\n");
        page.append("| from | to |\n|---|---|\n");
        for (var state : states) {
            var to =
                    next.apply(state).stream()
                            .sorted()
                            .map(Enum::name)
                            .collect(Collectors.joining(", "));
            page.append("| ")
                    .append(state.name())
                    .append(" | ")
                    .append(to.isEmpty() ? "(end)" : to)
                    .append(" |\n");
        }
        return page.toString();
    }
}
