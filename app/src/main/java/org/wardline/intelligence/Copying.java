package org.wardline.intelligence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.database.Home;
import org.wardline.governance.Accounts;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.Force;
import org.wardline.triage.Priority;

/** Gathers what stands around a package and makes its copy: for approval, and to show before. */
@Component
class Copying {
    private final SubjectFacts facts;
    private final Accounts accounts;
    private final Home home;

    Copying(SubjectFacts facts, Accounts accounts, Home home) {
        this.facts = facts;
        this.accounts = accounts;
        this.home = home;
    }

    /** The copy as it would leave now, with the approver's name once there is one. */
    Sensitive<String> copy(
            PackageRow row,
            PackageContent content,
            @Nullable Priority priority,
            @Nullable OfficerId approver,
            @Nullable Instant approvedAt) {
        var routing = row.routing();
        var checking = row.checking();
        return PackageCopy.of(
                row,
                content,
                new PackageCopy.Frame(
                        home.demonstration(),
                        facts.reference(row.subject()),
                        routing == null ? null : force(routing.force()),
                        routing == null
                                ? List.of()
                                : routing.others().stream().map(this::force).toList(),
                        priority,
                        facts.nextExpiry(row.subject()).orElse(null),
                        name(row.author()),
                        checking == null ? null : name(checking.by()),
                        approver == null ? null : name(approver),
                        approvedAt));
    }

    /** A force's full name. */
    String force(String slug) {
        return facts.force(slug).map(Force::name).orElse(slug);
    }

    /** An officer's name. */
    String name(OfficerId officer) {
        return accounts.colleague(officer).map(Officer::name).orElse("Somebody who has left");
    }
}
