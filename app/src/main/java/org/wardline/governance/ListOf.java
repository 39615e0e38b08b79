package org.wardline.governance;

import java.util.List;
import java.util.Set;
import org.wardline.kernel.Refusal;

/** Whose case a list is of, and so who may keep it: {@code governance.keeps_list} says the same in the database. */
public enum ListOf {
    /** A force's case. */
    FORCE(ListRefusal.LIST_NEEDS_TWO, Role.FORCE_SUPERVISOR, Role.PROFESSIONAL_STANDARDS),
    /** A subject of the national desk. */
    DESK(ListRefusal.DESK_LIST_NEEDS_TWO, Role.NATIONAL_SUPERVISOR),
    /** Something smaller, whose list does not change: a sensitive item, a hidden recipient. */
    ITEM(
            ListRefusal.LIST_NEEDS_TWO,
            Role.FORCE_SUPERVISOR,
            Role.NATIONAL_SUPERVISOR,
            Role.PROFESSIONAL_STANDARDS);

    private final ListRefusal tooFew;
    private final Set<Role> keepers;

    ListOf(ListRefusal tooFew, Role... keepers) {
        this.tooFew = tooFew;
        this.keepers = Set.of(keepers);
    }

    /** Whether an officer on it keeps it. */
    boolean keptBy(Officer officer) {
        return officer.roles().stream().anyMatch(keepers::contains);
    }

    /** Why these are no list: they are two at least, and one of them keeps it. */
    List<Refusal> faults(List<Officer> officers) {
        return officers.stream().map(Officer::id).distinct().count() >= 2
                        && officers.stream().anyMatch(this::keptBy)
                ? List.of()
                : List.of(tooFew);
    }
}
