package org.wardline.results;

import java.util.List;

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

    private static List<Pointer> own(List<Pointer> all, String force) {
        return all.stream().filter(pointer -> force.equals(pointer.force())).toList();
    }
}
