package org.wardline.operations;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a member of its circle sees of an operation. */
public record OperationPage(
        OperationSummary operation,
        String objectives,
        Phase phase,
        Set<Phase> next,
        List<PhaseLine> phases,
        List<Briefed> members,
        List<String> forceNames,
        int version) {

    /** A phase as it began. */
    public record PhaseLine(String title, String by, Instant at) {}

    /** Who was briefed in, by whom, as names. */
    public record Briefed(String officer, String by, Instant at) {}

    /** The name of a covert operation stays out of logs. */
    @Override
    public String toString() {
        return "OperationPage";
    }
}
