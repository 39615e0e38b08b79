package org.wardline.intelligence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/** The front door of intelligence for other modules; the commands are in {@link Drafts} and {@link Approvals}. */
@Component
public class Intelligence {
    private static final String KIND = "package";
    private static final int LISTED = 500;

    private final PackageStore store;
    private final ContentStore content;
    private final SubjectFacts facts;
    private final Commands commands;

    Intelligence(PackageStore store, ContentStore content, SubjectFacts facts, Commands commands) {
        this.store = store;
        this.content = content;
        this.facts = facts;
        this.commands = commands;
    }

    /**
     * A package in short, for lists.
     *
     * @param version guards against two changes at once: the number that commands ask for
     */
    public record PackageSummary(
            PackageId id,
            String reference,
            int packageVersion,
            SubjectId subject,
            PackageState state,
            @Nullable String responsibleForce,
            int version) {}

    /** A package fit to be sent; empty when it is not approved or the actor may not see it. */
    public Optional<ApprovedPackage> approved(PackageId id) {
        return commands.read(() ->
                store.find(id)
                        .filter(row -> row.state() == PackageState.APPROVED)
                        .map(Intelligence::approved));
    }

    private static ApprovedPackage approved(PackageRow row) {
        var approval = row.approvalThere();
        var routing = row.routing();
        if (routing == null) {
            throw new IllegalStateException("An approved package has no force");
        }
        return new ApprovedPackage(
                row.id(),
                row.reference(),
                row.packageVersion(),
                row.subject(),
                row.heldBy(),
                Optional.ofNullable(row.operation()).map(UUID::toString).orElse(null),
                routing.force(),
                row.author(),
                approval.by(),
                approval.actBy(),
                approval.copy());
    }

    /**
     * A package as far as it has come, with what is missing; empty when it is superseded, withdrawn, or not the actor's to
     * see. Nothing of its content.
     */
    public Optional<UnsentPackage> unsent(PackageId id) {
        return commands.read(() ->
                store.find(id)
                        .filter(row -> row.state().next().contains(PackageState.WITHDRAWN))
                        .map(this::unsent));
    }

    private UnsentPackage unsent(PackageRow row) {
        var routing = row.routing();
        return new UnsentPackage(
                row.id(),
                row.reference(),
                row.subject(),
                row.heldBy(),
                row.operation(),
                routing == null ? null : routing.force(),
                row.state() == PackageState.APPROVED,
                Completeness.missing(
                        row,
                        content.of(row.id()),
                        facts.addresses(row.subject()),
                        facts.priority(row.subject()).isPresent()));
    }

    /** Every reason why texts may not be kept here: marked above the ceiling, intercept, covert sources, no plain words. */
    public List<Refusal> aboveCeiling(List<Sensitive<String>> texts) {
        return Ceiling.faults(texts);
    }

    /** Packages about a subject that are neither superseded nor withdrawn, oldest first. */
    public List<PackageSummary> of(SubjectId subject) {
        return commands.read(
                () -> store.liveOf(subject).stream().map(Intelligence::summary).toList());
    }

    /** A package in short, whatever its state; empty when there is none that the actor may see. Not audited: no content. */
    public Optional<PackageSummary> summary(PackageId id) {
        return commands.read(() -> store.find(id).map(Intelligence::summary));
    }

    private static PackageSummary summary(PackageRow row) {
        var routing = row.routing();
        return new PackageSummary(
                row.id(),
                row.reference(),
                row.packageVersion(),
                row.subject(),
                row.state(),
                routing == null ? null : routing.force(),
                row.version());
    }

    /** Packages the actor may see, newest first. Empty when the role may not look. */
    Optional<List<PackageRow>> list(@Nullable PackageState state) {
        return commands.look(
                Action.VIEW_PACKAGE,
                On.many(KIND),
                () -> Optional.of(store.inState(state, LISTED)));
    }

    /** A package with all it says. Audited as a consultation. */
    Optional<Whole> look(PackageId id) {
        var on =
                commands.read(() ->
                        store.find(id)
                                .map(row -> On.one(KIND, id, row.heldBy()))
                                .orElse(On.one(KIND, id)));
        return commands.look(
                Action.VIEW_PACKAGE,
                on,
                () ->
                        store.find(id)
                                .map(row ->
                                        new Whole(
                                                row,
                                                content.of(id),
                                                store.events(id),
                                                store.versions(row.first()))));
    }

    /** A package with all it says, how it came here, and its other versions. */
    record Whole(
            PackageRow row,
            PackageContent content,
            List<PackageStore.Event> events,
            List<PackageRow> versions) {}
}
