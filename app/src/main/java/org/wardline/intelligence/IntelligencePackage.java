package org.wardline.intelligence;

import java.time.Instant;
import java.util.Set;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Decision;

/**
 * A package version as a type for each state: only a draft can be checked, only a checked one approved, and an approved
 * one has two people who are none of its authors.
 */
sealed interface IntelligencePackage {

    /** Being written. */
    record Draft(Set<OfficerId> authors) implements IntelligencePackage {
        public Draft {
            authors = Set.copyOf(authors);
        }

        /** A second person stands for its quality. */
        Decision<Checked> check(OfficerId checker, Instant at) {
            return authors.contains(checker)
                    ? Decision.refused(PackageRefusal.CHECKER_IS_AUTHOR)
                    : Decision.done(new Checked(authors, checker, at));
        }
    }

    /** Its quality was checked by somebody who is no author. */
    record Checked(Set<OfficerId> authors, OfficerId checker, Instant checkedAt)
            implements IntelligencePackage {
        public Checked {
            authors = Set.copyOf(authors);
            if (authors.contains(checker)) {
                throw new IllegalArgumentException("An author does not check");
            }
        }

        /** A supervisor who is no author lets it leave. */
        Decision<Approved> approve(OfficerId approver, Instant at) {
            return authors.contains(approver)
                    ? Decision.refused(PackageRefusal.APPROVER_IS_AUTHOR)
                    : Decision.done(new Approved(this, approver, at));
        }
    }

    /** Two people who are no authors stand behind it. */
    record Approved(Checked checked, OfficerId approver, Instant approvedAt)
            implements IntelligencePackage {
        public Approved {
            if (checked.authors().contains(approver)) {
                throw new IllegalArgumentException("An author does not approve");
            }
        }
    }

    /** Superseded or withdrawn: nothing more is done with it. */
    record Closed() implements IntelligencePackage {}
}
