package org.wardline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.wardline.Golden;
import org.wardline.StateTable;

class LeadStateTests {
    @Test
    void keepsTheTableOfMoves() {
        Golden.assertKept(
                "docs/states/lead.md", StateTable.of("lead", LeadState.values(), LeadState::next));
        for (var said : RecordReply.Said.values()) {
            assertThat(
                            EnumSet.allOf(LeadState.class).stream()
                                    .anyMatch(from -> from.next().contains(said.state())))
                    .isTrue();
        }
    }
}
