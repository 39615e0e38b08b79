package org.wardline.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Refusal;

/**
 * A new operation.
 *
 * @param slug short name, lower case
 * @param from first day counted
 * @param until last day counted
 * @param embargoUntil when it will be announced; null when that is not known yet
 * @param forces slugs of the forces that take part
 */
public record OpenOperation(
        String slug,
        String name,
        String objectives,
        LocalDate from,
        LocalDate until,
        @Nullable Instant embargoUntil,
        List<String> forces) {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public OpenOperation {
        forces = List.copyOf(forces);
    }

    /** Everything that is wrong with it. */
    List<Refusal> faults(Predicate<String> isForce) {
        var faults = new ArrayList<Refusal>();
        if (!PLAIN.matcher(slug).matches()) {
            faults.add(OperationRefusal.SHORT_NAME_NOT_PLAIN);
        }
        if (name.isBlank() || objectives.isBlank()) {
            faults.add(OperationRefusal.NAME_OR_OBJECTIVES_MISSING);
        }
        if (until.isBefore(from)) {
            faults.add(OperationRefusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (forces.isEmpty() || !forces.stream().allMatch(isForce)) {
            faults.add(OperationRefusal.FORCE_UNKNOWN);
        }
        return faults;
    }

    /** The name of a covert operation stays out of logs. */
    @Override
    public String toString() {
        return "OpenOperation";
    }
}
