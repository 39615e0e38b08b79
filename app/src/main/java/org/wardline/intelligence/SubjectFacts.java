package org.wardline.intelligence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.deconfliction.InterestKey;
import org.wardline.governance.GroupId;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierKind;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.reference.PostcodeRoute;
import org.wardline.reference.Postcodes;
import org.wardline.resolution.Resolution;
import org.wardline.resolution.StatedAddress;
import org.wardline.subjects.Exoneration;
import org.wardline.subjects.Exonerations;
import org.wardline.subjects.RestrictedSubjects;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;
import org.wardline.triage.Priority;
import org.wardline.triage.Triage;

/** What the modules below know of a package's subject. The one place where a package asks them. */
@Component
class SubjectFacts {
    /** What stands for one person or account; a name, a place or a shared address does not. */
    private static final Set<IdentifierKind> TELLING =
            EnumSet.of(
                    IdentifierKind.EMAIL,
                    IdentifierKind.PHONE,
                    IdentifierKind.SCREEN_NAME,
                    IdentifierKind.ACCOUNT_ID,
                    IdentifierKind.DEVICE_ID);

    private final Subjects subjects;
    private final Exonerations exonerations;
    private final RestrictedSubjects restrictions;
    private final Resolution resolution;
    private final Triage triage;
    private final Postcodes postcodes;
    private final Forces forces;

    SubjectFacts(
            Subjects subjects,
            Exonerations exonerations,
            RestrictedSubjects restrictions,
            Resolution resolution,
            Triage triage,
            Postcodes postcodes,
            Forces forces) {
        this.subjects = subjects;
        this.exonerations = exonerations;
        this.restrictions = restrictions;
        this.resolution = resolution;
        this.triage = triage;
        this.postcodes = postcodes;
        this.forces = forces;
    }

    /** The subject that stands for this one now; empty when there is none that the actor may see. */
    Optional<SubjectId> standing(SubjectId subject) {
        return subjects.standing(subject);
    }

    Optional<GroupId> heldBy(SubjectId subject) {
        return subjects.heldBy(subject);
    }

    String reference(SubjectId subject) {
        return subjects.reference(subject).orElse("");
    }

    Map<SubjectId, String> references(Collection<SubjectId> several) {
        return subjects.references(several);
    }

    List<StatedAddress> addresses(SubjectId subject) {
        return resolution.addresses(subject);
    }

    Optional<Priority> priority(SubjectId subject) {
        return triage.priority(subject);
    }

    /** Who was wrongly taken for the subject, in words. */
    List<Sensitive<String>> exonerated(SubjectId subject) {
        return exonerations.of(subject).stream().map(Exoneration::words).toList();
    }

    /** Restrictions on request that bind the subject. */
    List<RestrictedSubjects.Restriction> restricted(SubjectId subject) {
        return restrictions.binding(subject);
    }

    /** Every reason not to go on with a subject that is restricted on request; a reason to go on is enough. */
    List<Refusal> faultsOfGoingOn(SubjectId subject, @Nullable Sensitive<String> why) {
        if (why != null && !why.value().isBlank()) {
            return Ceiling.faults(List.of(why));
        }
        return restricted(subject).isEmpty()
                ? List.of()
                : List.of(PackageRefusal.RESTRICTED_NEEDS_REASON);
    }

    /** When the earliest record that could still answer something about the subject runs out. */
    Optional<Instant> nextExpiry(SubjectId subject) {
        var mentions = subjects.mentionsOf(subject).stream().map(HeldMention::id).toList();
        return resolution.nextExpiry(mentions).values().stream().min(Instant::compareTo);
    }

    Optional<PostcodeRoute> route(String postcode) {
        return postcodes.route(postcode);
    }

    Optional<Force> force(String slug) {
        return forces.named(slug);
    }

    List<Force> forces() {
        return forces.all();
    }

    /** What the desk is after with a package: the subject, its identifiers, the package's addresses. */
    List<InterestKey> interest(SubjectId subject, List<PackageContent.Address> addresses) {
        var keys = new ArrayList<InterestKey>();
        keys.add(new InterestKey(InterestKey.SUBJECT, Sensitive.of(subject.value().toString())));
        subjects.mentionsOf(subject).stream()
                .flatMap(mention -> mention.identifiers().stream())
                .filter(held -> TELLING.contains(held.kind()))
                .flatMap(held -> key(held).stream())
                .forEach(keys::add);
        for (var address : addresses) {
            keys.add(InterestKey.ofAddress(address.address().value(), address.postcode().value()));
        }
        return keys.stream().distinct().toList();
    }

    private static Optional<InterestKey> key(HeldIdentifier held) {
        var value = held.normalised();
        if (value == null || value.value().isBlank()) {
            return Optional.empty();
        }
        var service = held.service();
        return Optional.of(
                new InterestKey(
                        held.kind().name(),
                        service == null ? value : Sensitive.of(service + "/" + value.value())));
    }
}
