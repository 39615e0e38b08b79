package org.wardline.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.dissemination.DisseminationId;
import org.wardline.intelligence.PackageId;
import org.wardline.investigation.InvestigationId;
import org.wardline.kernel.Id;
import org.wardline.resolution.LeadId;
import org.wardline.safeguarding.ChildId;
import org.wardline.subjects.SubjectId;

/** What a replay has in hand of one case, as an officer has the pages open: identifiers, and the versions last seen. */
final class Casework {
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<Integer, LeadId> leads = new HashMap<>();
    private final Map<String, ChildId> children = new HashMap<>();
    private final Map<String, String> spoken = new HashMap<>();
    private @Nullable SubjectId subject;
    private @Nullable PackageId draft;
    private @Nullable DisseminationId dissemination;
    private @Nullable InvestigationId investigation;
    private @Nullable UUID person;
    private @Nullable UUID arrest;

    SubjectId subject() {
        return Objects.requireNonNull(subject, "The case has no subject yet");
    }

    void subject(SubjectId found) {
        subject = found;
    }

    LeadId lead(int event) {
        return Objects.requireNonNull(leads.get(event), "The case has no such lead yet");
    }

    /** The lead of an event, if it is open already. */
    Optional<LeadId> openLead(int event) {
        return Optional.ofNullable(leads.get(event));
    }

    void lead(int event, LeadId opened) {
        leads.put(event, opened);
    }

    PackageId draft() {
        return Objects.requireNonNull(draft, "The case has no package yet");
    }

    void draft(PackageId made) {
        draft = made;
    }

    DisseminationId dissemination() {
        return Objects.requireNonNull(dissemination, "The case has not been sent yet");
    }

    void dissemination(DisseminationId sent) {
        dissemination = sent;
    }

    InvestigationId investigation() {
        return Objects.requireNonNull(investigation, "The case has no investigation yet");
    }

    void investigation(InvestigationId opened) {
        investigation = opened;
    }

    UUID person() {
        return Objects.requireNonNull(person, "The case has no person yet");
    }

    void person(UUID added) {
        person = added;
    }

    UUID arrest() {
        return Objects.requireNonNull(arrest, "The case has no arrest yet");
    }

    void arrest(UUID made) {
        arrest = made;
    }

    ChildId child(String label) {
        return Objects.requireNonNull(children.get(label), "The case has no such child yet");
    }

    void child(String label, ChildId recorded) {
        children.put(label, recorded);
    }

    /** The reference of a child, as it is read out on the telephone. */
    String spoken(String label) {
        return Objects.requireNonNull(spoken.get(label), "The child has no reference yet");
    }

    void spoken(String label, String reference) {
        spoken.put(label, reference);
    }

    /** The version of a record that the officer looks at; each change makes it one more. */
    int version(Id of) {
        return versions.getOrDefault(of.value(), 1);
    }

    /** Notes that a record was changed. */
    void changed(Id of) {
        versions.merge(of.value(), 2, (before, _) -> before + 1);
    }
}
