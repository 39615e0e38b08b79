package org.wardline.results;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that an operation's figures are counted from. */
record Pointers(
        List<Pointer> referrals,
        List<Pointer> disseminations,
        List<Pointer> cases,
        List<Pointer> children) {
    Pointers {
        referrals = List.copyOf(referrals);
        disseminations = List.copyOf(disseminations);
        cases = List.copyOf(cases);
        children = List.copyOf(children);
    }

    /** A force's own events. Referrals are the national agency's. */
    Pointers of(String force) {
        return new Pointers(
                List.of(), own(disseminations, force), own(cases, force), own(children, force));
    }

    /** Every force that something had happened in by a moment. */
    Set<String> forces(Instant asAt) {
        return Stream.of(disseminations, cases, children)
                .flatMap(List::stream)
                .filter(each -> each.countsAt(asAt))
                .map(Pointer::force)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Pointer> own(List<Pointer> all, String force) {
        return all.stream().filter(pointer -> force.equals(pointer.force())).toList();
    }
}
