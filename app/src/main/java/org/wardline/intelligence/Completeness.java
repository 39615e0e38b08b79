package org.wardline.intelligence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardline.kernel.Refusal;
import org.wardline.resolution.StatedAddress;

/** The least that a package needs before anybody checks or approves it. */
final class Completeness {
    private Completeness() {}

    /**
     * Everything that is missing.
     *
     * @param reached the subject's addresses as resolution states them now, so that one that has lost its way since
     *     cannot leave
     */
    static List<Refusal> faults(
            PackageRow row,
            PackageContent content,
            List<StatedAddress> reached,
            boolean prioritised) {
        var faults = new ArrayList<Refusal>();
        if (content.items().isEmpty()) {
            faults.add(PackageRefusal.NO_ITEM);
        }
        if (Arrays.stream(ResearchCheck.values())
                .anyMatch(check -> check.mandatory() && !content.checks().containsKey(check))) {
            faults.add(PackageRefusal.CHECKS_MISSING);
        }
        if (row.routing() == null) {
            faults.add(PackageRefusal.FORCE_MISSING);
        }
        if (!content.addresses().stream().allMatch(address -> mayLeave(address, reached))) {
            faults.add(PackageRefusal.ADDRESS_MAY_NOT_LEAVE);
        }
        var action = row.recommendedAction();
        if (action == null || action.value().isBlank()) {
            faults.add(PackageRefusal.ACTION_MISSING);
        }
        if (!prioritised) {
            faults.add(PackageRefusal.PRIORITY_MISSING);
        }
        return faults;
    }

    /** What is not done yet, for who hears of the package before it is approved: one sentence each. */
    static List<String> missing(
            PackageRow row,
            PackageContent content,
            List<StatedAddress> reached,
            boolean prioritised) {
        var missing = new ArrayList<String>();
        for (var check : ResearchCheck.values()) {
            var held = content.checks().get(check);
            if (check.mandatory() && (held == null || !held.done())) {
                missing.add("Not checked: " + check.title() + ".");
            }
        }
        if (!content.addresses().stream().allMatch(address -> mayLeave(address, reached))) {
            missing.add("An address was not reached in a way that lets it leave.");
        }
        if (content.items().isEmpty()) {
            missing.add("No statement is written and graded.");
        }
        if (row.routing() == null) {
            missing.add("The responsible force is not known.");
        }
        if (!prioritised) {
            missing.add("Its urgency is not worked out.");
        }
        if (row.checking() == null) {
            missing.add("No second person has checked its quality.");
        }
        if (row.approval() == null) {
            missing.add("Nobody has approved it.");
        }
        return missing;
    }

    private static boolean mayLeave(PackageContent.Address address, List<StatedAddress> reached) {
        return reached.stream()
                .anyMatch(stated ->
                        stated.mayLeave()
                                && stated.address().equals(address.address())
                                && stated.postcode().equals(address.postcode()));
    }
}
