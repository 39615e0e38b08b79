package org.wardline.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wardline.Golden;
import org.wardline.StateTable;
import org.wardline.deconfliction.Deconfliction.Contact;
import org.wardline.governance.GroupId;
import org.wardline.kernel.Sensitive;

class MatchStateTests {
    @Test
    void keepsTheTableOfStates() {
        Golden.assertKept(
                "docs/states/match.md",
                StateTable.of("match, for one side", MatchState.values(), MatchState::next));
    }

    @Test
    void walksOnlyMovesOfTheTable() {
        for (var from : MatchState.values()) {
            var side =
                    new MatchSide(
                            new MatchId(UUID.randomUUID()),
                            new GroupId(UUID.randomUUID()),
                            "investigation",
                            UUID.randomUUID(),
                            List.of("EMAIL"),
                            new Contact("Desk", Sensitive.of("Ring")),
                            false,
                            Instant.EPOCH,
                            from,
                            1);
            var open = new HashSet<>(from.next());
            open.remove(MatchState.STAYED_SILENT);
            assertThat(Set.copyOf(side.open())).isEqualTo(open);
            for (var to : MatchState.values()) {
                var faults = side.faults(new DecideMatch(side.id(), to, Sensitive.of("So"), 1));
                assertThat(faults.isEmpty()).as("%s to %s", from, to).isEqualTo(open.contains(to));
            }
        }
    }
}
