package org.wardline.intelligence;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/**
 * A package version as kept, without its content.
 *
 * @param first the first version
 * @param packageVersion 1, 2, 3 of the same package
 * @param operation opaque; never shown outside the operation, never on a copy
 * @param version guards against two changes at once
 */
record PackageRow(
        PackageId id,
        GroupId heldBy,
        String reference,
        PackageId first,
        int packageVersion,
        SubjectId subject,
        @Nullable UUID operation,
        PackageState state,
        OfficerId author,
        Set<OfficerId> authors,
        Instant draftedAt,
        @Nullable Sensitive<String> recommendedAction,
        Marking marking,
        @Nullable Routing routing,
        @Nullable Checking checking,
        @Nullable Approval approval,
        int version) {
    PackageRow {
        authors = Set.copyOf(authors);
    }

    /** The second person's check. */
    record Checking(OfficerId by, Instant at, Sensitive<String> remarks) {}

    /** The approval, and the copy that it sealed. */
    record Approval(OfficerId by, Instant at, Instant actBy, Sensitive<String> copy) {}

    /** The package as a type of its state. */
    IntelligencePackage standing() {
        return switch (state) {
            case DRAFT -> new IntelligencePackage.Draft(authors);
            case CHECKED -> checked();
            case APPROVED -> {
                var approved = approvalThere();
                yield new IntelligencePackage.Approved(checked(), approved.by(), approved.at());
            }
            case SUPERSEDED, WITHDRAWN -> new IntelligencePackage.Closed();
        };
    }

    private IntelligencePackage.Checked checked() {
        if (checking == null) {
            throw new IllegalStateException("A checked package has no check");
        }
        return new IntelligencePackage.Checked(authors, checking.by(), checking.at());
    }

    /** The approval of a package that has one. */
    Approval approvalThere() {
        if (approval == null) {
            throw new IllegalStateException("An approved package has no approval");
        }
        return approval;
    }
}
