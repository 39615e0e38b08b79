package org.wardline.deconfliction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.wardline.deconfliction.Deconfliction.Contact;
import org.wardline.deconfliction.Deconfliction.MatchPointer;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;

/**
 * A match as one side sees it.
 *
 * @param ownerKind what this side's own interest stands for
 * @param owner which one
 * @param silent whether this side is covert, so that the other does not know
 */
record MatchSide(
        MatchId id,
        GroupId heldBy,
        String ownerKind,
        UUID owner,
        List<String> keyKinds,
        Contact other,
        boolean silent,
        Instant foundAt,
        MatchState state,
        int version) {
    private static final Set<MatchState> AGREED =
            EnumSet.of(MatchState.ONE_LEADS, MatchState.BOTH_CONTINUE);

    MatchSide {
        keyKinds = List.copyOf(keyKinds);
    }

    /** What was decided once. */
    record Decided(
            MatchState from, MatchState to, Sensitive<String> why, Instant at, OfficerId by) {}

    MatchPointer pointer() {
        return new MatchPointer(id, String.join(", ", keyKinds), other, state.settled());
    }

    /** Every reason why it cannot be decided so. */
    List<Refusal> faults(DecideMatch command) {
        var faults = new ArrayList<Refusal>();
        if (command.why().value().isBlank()) {
            faults.add(DeconflictionRefusal.NO_REASON);
        }
        if (command.to() == MatchState.STAYED_SILENT && !silent) {
            faults.add(DeconflictionRefusal.NOT_SILENT);
        } else if (!state.next().contains(command.to())) {
            faults.add(DeconflictionRefusal.NOT_FROM_HERE);
        } else if (contactFirst(command.to())) {
            faults.add(DeconflictionRefusal.CONTACT_FIRST);
        }
        return faults;
    }

    private boolean contactFirst(MatchState to) {
        return silent
                && AGREED.contains(to)
                && state != MatchState.CONTACTED
                && !AGREED.contains(state);
    }

    /** What can be decided from here, for the form. */
    List<MatchState> open() {
        return state.next().stream()
                .sorted()
                .filter(to -> silent || to != MatchState.STAYED_SILENT)
                .filter(to -> !contactFirst(to))
                .toList();
    }
}
