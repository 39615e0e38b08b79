package org.wardline.intelligence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.RestrictedSubjects;

/**
 * A package as its page shows it.
 *
 * @param version number that every form carries back
 * @param restricted restrictions on request that bind its subject
 * @param copy the copy as it leaves, or would leave now
 * @param missing what is missing before it can be checked or approved, in sentences
 * @param may what the officer may do from here
 * @param typed what the officer had typed when a form came back, by field
 */
public record PackagePage(
        String id,
        String reference,
        int packageVersion,
        int version,
        String state,
        String subjectId,
        String subject,
        List<Sensitive<String>> exonerated,
        List<RestrictedSubjects.Restriction> restricted,
        String marking,
        @Nullable String action,
        @Nullable Force force,
        @Nullable Checked checked,
        @Nullable Approved approved,
        List<Item> items,
        List<Check> checks,
        List<Material> material,
        List<Address> addresses,
        List<Reached> reached,
        List<Match> matches,
        List<Step> steps,
        List<Other> versions,
        List<String> missing,
        String copy,
        May may,
        Choices choices,
        Map<String, String> typed) {

    /** Which force is responsible, and how that is known. */
    public record Force(
            String name,
            String found,
            boolean marked,
            List<String> others,
            @Nullable String reason) {}

    /** The second person's check. */
    public record Checked(String by, Instant at, String remarks) {}

    /** The approval. */
    public record Approved(String by, Instant at, Instant actBy) {}

    /** A statement with its grade. */
    public record Item(
            String id,
            String kind,
            String statement,
            String source,
            String grade,
            String gradeInWords,
            @Nullable String conditions) {}

    /** A research check; not recorded when {@code outcome} is null. */
    public record Check(String title, boolean mandatory, @Nullable String outcome) {}

    /** How many files of a category. */
    public record Material(String category, int amount) {}

    /** An address in the package. */
    public record Address(
            String id, String occupant, String address, String postcode, String way, String tie) {}

    /** An address reached for the subject that is not in the package. */
    public record Reached(String address, String way, boolean mayLeave) {}

    /** Somebody else's live interest. */
    public record Match(String id, String keyKinds, String who, boolean decided) {}

    /**
     * A move in its history.
     *
     * @param lawful why it was lawful although the subject is restricted on request; null where it is not
     */
    public record Step(
            String to, @Nullable String why, @Nullable String lawful, Instant at, String by) {}

    /** Another version of the package. */
    public record Other(String id, int packageVersion, String state) {}

    /** What the officer may do from here. */
    public record May(
            boolean write,
            boolean check,
            boolean sendBack,
            boolean approve,
            boolean withdraw,
            boolean revise,
            boolean send,
            boolean releaseByTelephone) {}

    /** What can be chosen in the forms: name to title. */
    public record Choices(
            Map<String, String> kinds,
            Map<String, String> sources,
            Map<String, String> information,
            Map<String, String> handling,
            Map<String, String> checks,
            Map<String, String> results,
            Map<String, String> categories,
            Map<String, String> markings,
            Map<String, String> forces) {}

    /** What the officer had typed into a field; empty when nothing. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Everything in it is about somebody. */
    @Override
    public String toString() {
        return "PackagePage";
    }
}
